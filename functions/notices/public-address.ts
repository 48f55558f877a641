// Which IP addresses are somebody's on the public Internet. What else an address may stand for, the operator's own network or the
// cloud's metadata service, nobody outside may have messages sent to.

import { BlockList, isIPv4, isIPv6 } from 'node:net';

// https://www.iana.org/assignments/iana-ipv4-special-registry: this network, private use, carrier-grade NAT (in which some clouds keep
// their metadata service), loopback, link-local (the metadata service of others), protocol assignments, documentation, AS112,
// 6to4 relays, benchmarking, multicast, reserved and broadcast.
const specialIPv4 = blockList('ipv4', [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16'],
  ...['192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]);

// Everything that is given out lies in one block (https://www.iana.org/assignments/ipv6-address-space). Outside of it are loopback,
// unique local and link-local addresses, multicast, and IPv4 addresses in other clothes (::ffff:0:0/96, 64:ff9b::/96).
const givenOutIPv6 = blockList('ipv6', ['2000::/3']);
// https://www.iana.org/assignments/iana-ipv6-special-registry: Teredo and 6to4 hold IPv4 addresses, the others are documentation
// and protocol assignments.
const specialIPv6 = blockList('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

/** False for what is no IP address either. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialIPv4.check(address, 'ipv4');
  return isIPv6(address) && givenOutIPv6.check(address, 'ipv6') && !specialIPv6.check(address, 'ipv6');
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

export function isLoopbackAddress(address: string): boolean {
  return isIPv4(address) ? loopback.check(address, 'ipv4') : isIPv6(address) && loopback.check(address, 'ipv6');
}

function blockList(family: 'ipv4' | 'ipv6', blocks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const block of blocks) {
    const [network = '', prefix = ''] = block.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
