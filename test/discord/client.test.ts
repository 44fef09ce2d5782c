import { describe, expect, it, vi } from 'vitest';
import { registerCommands } from '../../src/discord/register.ts';
import { GUILD, textOf } from './member.ts';
import { useOffice } from './office.ts';

const office = useOffice();

describe('the client', () => {
  it('asks for no intents', () => {
    expect(office.discord.gateway.intents).toEqual([0]);
  });

  it('registers what it has, in one server, and not again', async () => {
    await vi.waitFor(() => expect(office.discord.commands.get(GUILD)).toHaveLength(8));
    const puts = () => office.discord.requests.filter(({ method }) => method === 'PUT').length;
    expect(puts()).toBe(1);
    expect(await registerCommands(office.configFor())).toContain('up to date');
    expect(puts()).toBe(1);
    office.discord.commands.set(GUILD, []);
    expect(await registerCommands(office.configFor())).toContain('8 commands are registered');
    expect(await registerCommands(office.configFor({ DISCORD_GUILD_ID: '' }))).toContain('everywhere');
    expect(office.discord.commands.get('')).toHaveLength(8);
  });

  it('resumes when its connection is lost', async () => {
    office.discord.gateway.drop();
    await vi.waitFor(() => expect(office.logged()).toContain('connected to Discord again'), 5_000);
    expect(textOf(await office.member.slash('help'))).toContain('/ask');
  });

  it('says so in one line when its token is refused', async () => {
    await expect(office.open({ DISCORD_TOKEN: 'wrong' })).rejects.toThrow(/refused the token.*DISCORD_TOKEN/);
    await expect(registerCommands(office.configFor({ DISCORD_TOKEN: 'wrong' }))).rejects.toThrow(
      /refused the token/,
    );
  });

  it('says so in one line when Discord cannot be reached', async () => {
    await expect(office.open({ DISCORD_API_BASE: 'http://127.0.0.1:9/api' })).rejects.toThrow(
      /cannot be reached at http/,
    );
  });
});
