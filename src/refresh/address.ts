import { lookup as dnsLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address of a cloud's own services that lies among the public ones (Azure's). */
const SERVICES = ['168.63.129.16'];

/** Whether an IP address is one of the open internet: no private, local, multicast, reserved or mapped one. */
export function isPublic(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.process(bare);
  return parsed.range() === 'unicast' && !SERVICES.includes(parsed.toString());
}

/** A name or an address that leads to where no page may be fetched from. */
export class ForbiddenAddress extends Error {
  constructor(host: string) {
    super(`${host} is no address of the open internet`);
  }
}

/** Resolves names as the system does, and refuses one that leads to an address that is not allowed. */
export const guardedLookup =
  (allows: (address: string) => boolean): LookupFunction =>
  (host, options, done) => {
    dnsLookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error) done(error, '');
      else if (!first || !addresses.every(({ address }) => allows(address)))
        done(new ForbiddenAddress(host), '');
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
