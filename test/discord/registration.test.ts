import { describe, expect, it, test } from 'vitest';
import { loadCommands } from '../../src/commands.ts';
import { DESCRIPTION_CHARACTERS } from '../../src/discord/limits.ts';
import { commandBody } from '../../src/discord/registration.ts';

const commands = await loadCommands();
const bodyOf = (name: string, everywhere = true) => {
  const body = commands.map((command) => commandBody(command, everywhere)).find((one) => one.name === name);
  if (!body) throw new Error(`no command ${name}`);
  return body;
};

describe('a registered command', () => {
  test.each(commands.map((command) => [command.data.name, command] as const))(
    '%s keeps within its limits',
    (_, command) => {
      const body = commandBody(command, true);
      const options = 'options' in body ? body.options : [];
      for (const { name, description } of [...('options' in body ? [body] : []), ...options]) {
        expect(name).toMatch(/^[\p{Ll}\d_-]{1,32}$/u);
        expect(description.length).toBeGreaterThan(0);
        expect(description.length).toBeLessThanOrEqual(DESCRIPTION_CHARACTERS);
      }
      const required = options.map((option) => option.required);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    },
  );

  it('takes what Discord offers, and not what the terminal does', () => {
    const names = (name: string) => {
      const body = bodyOf(name);
      return 'options' in body ? body.options.map((option) => option.name) : null;
    };
    expect(names('quotes')).toEqual(['speaker', 'about', 'private']);
    expect(names('refresh')).toEqual(['report', 'remove', 'url', 'preview', 'rollback', 'log']);
    expect(names('Check against reports')).toBeNull();
  });

  it('is for moderators alone, and in servers alone, when it changes something', () => {
    expect(bodyOf('refresh')).toMatchObject({
      default_member_permissions: '32',
      contexts: [0],
      integration_types: [0],
    });
    expect(bodyOf('ask')).toMatchObject({
      default_member_permissions: null,
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    });
  });

  it.each(['ask', 'quotes', 'disagreements', 'reports', 'help', 'Check against reports'])(
    '%s works in servers, in direct messages, and for whoever installs the app for themselves',
    (name) => {
      expect(bodyOf(name)).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    },
  );

  it('on messages has the type of one, and neither description nor options', () => {
    const body = bodyOf('Check against reports');
    expect(body).toMatchObject({ type: 3, default_member_permissions: null });
    expect(Object.keys(body)).not.toContain('description');
    expect(Object.keys(body)).not.toContain('options');
  });

  it('of one server says nothing of other places', () => {
    expect(bodyOf('ask', false)).not.toHaveProperty('contexts');
    expect(bodyOf('ask', false)).not.toHaveProperty('integration_types');
  });
});
