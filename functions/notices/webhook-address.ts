// Which addresses may receive webhooks: they name customers' tickets, so they leave encrypted or not at all, and never lead into the
// operator's own network. Where a name leads is looked at again for every message, see post-webhook.ts.

import { isIP } from 'node:net';
import { isLoopbackAddress } from './public-address.ts';

/**
 * True for https addresses that name a host, without credentials in them. Plain http is taken only where `allowLoopback` says so (the local
 * runtime) and only to this very machine.
 */
export function mayReceiveWebhooks(address: string, allowLoopback: boolean): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return isName(url.hostname) && mayBePort(url.port);
  return url.protocol === 'http:' && allowLoopback && isThisMachine(url);
}

/** Names of hosts that are only ever those of a network of one's own. https://www.rfc-editor.org/rfc/rfc6762#appendix-G */
const ownNetwork = /\.(?:localhost|local|internal|intranet|lan|home|corp|private|arpa)$/;

/** Receivers have names. An address in figures is a way into the operator's own network or the cloud's metadata service. */
function isName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  return isIP(name) === 0 && !name.startsWith('[') && name.includes('.') && !ownNetwork.test(name);
}

/** Other services than the web's listen below 1024. */
function mayBePort(port: string): boolean {
  return port === '' || Number(port) >= 1_024;
}

/** The URL parser has brought every spelling of an IPv4 address into the dotted form. */
export function isThisMachine({ hostname }: Pick<URL, 'hostname'>): boolean {
  return hostname === 'localhost' || isLoopbackAddress(hostname.replace(/^\[(.*)\]$/, '$1'));
}
