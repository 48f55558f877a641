import { describe, expect, it } from 'vitest';
import { isLoopbackAddress, isPublicAddress } from '../../../functions/notices/public-address.ts';

describe('an IP address', () => {
  it.each(['8.8.8.8', '114.114.114.114', '172.32.0.1', '100.128.0.1', '2400:3200::1', '2606:4700::6810:84e5'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['127.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['::', 'unspecified'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['fd12:3456::1', 'unique local'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['100.100.100.200', 'the metadata service of one cloud'],
    ['169.254.169.254', 'the metadata service of another'],
    ['fd00:ec2::254', 'the same in IPv6'],
    ['fe80::1', 'link-local'],
    ['224.0.0.1', 'multicast'],
    ['ff02::1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['198.18.0.1', 'benchmarking'],
    ['192.0.2.1', 'documentation'],
    ['2001:db8::1', 'documentation'],
    ['::ffff:10.0.0.7', 'private in the clothes of IPv6'],
    ['::ffff:8.8.8.8', 'a public one in the same clothes'],
    ['64:ff9b::a00:7', 'private behind NAT64'],
    ['2002:a00:7::1', 'private behind 6to4'],
    ['2001:0:a00:7::1', 'Teredo'],
    ['operator.test', 'no address'],
    ['', 'no address'],
  ])('%s is not: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    ['127.0.0.1', true],
    ['127.255.0.9', true],
    ['::1', true],
    ['128.0.0.1', false],
    ['::ffff:127.0.0.1', true],
  ])('%s is loopback: %s', (address, is) => {
    expect(isLoopbackAddress(address)).toBe(is);
  });
});
