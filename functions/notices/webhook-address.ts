// Which addresses may receive webhooks: notices name customers' tickets, so they leave encrypted or not at all.

import { isIP } from 'node:net';

/**
 * True for https addresses that name a host, without credentials in them. Plain http is taken only where `allowLoopback` says so (the local
 * runtime) and only to this very machine.
 */
export function mayReceiveWebhooks(address: string, allowLoopback: boolean): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return isName(url.hostname);
  return url.protocol === 'http:' && allowLoopback && isLoopback(url.hostname);
}

/** Departments have names. An address in figures is a way into the operator's own network or the cloud's metadata service. */
function isName(hostname: string): boolean {
  return isIP(hostname) === 0 && !hostname.startsWith('[') && hostname.includes('.') && !isLoopback(hostname);
}

/** The URL parser has brought every spelling of an IPv4 address into the dotted form. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
