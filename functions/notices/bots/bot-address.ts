// Which addresses are group bots': those of the three vendors, in their form, and nothing else.

import type { BotType } from '../../../domain/departments/channels.ts';
import { mayReceiveWebhooks } from '../webhook-address.ts';
import { bots } from './bots.ts';

/** Plain http is taken only where `allowLoopback` says so, and only to this very machine. */
export function mayBeBot(type: BotType, address: string, allowLoopback: boolean): boolean {
  const url = URL.parse(address);
  if (url === null || url.hash !== '' || !mayReceiveWebhooks(address, allowLoopback)) return false;
  const { hosts, keyIn } = bots[type];
  const isVendor = url.protocol === 'https:' && url.port === '' && hosts.includes(url.hostname);
  const isStandIn = url.protocol === 'http:';
  return (isVendor || isStandIn) && (keyIn(url) ?? '') !== '';
}
