import {BlockList, isIP} from 'node:net'

/** Networks that are nobody's on the web: of this machine, of houses and firms, of links, tests and groups. */
const elsewhere = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  elsewhere.addSubnet(network, bits, 'ipv4')
}

/** Addresses of version 6 that are given out to the world; those that only carry one of version 4 are not taken. */
const given = new BlockList()
given.addSubnet('2000::', 3, 'ipv6')
const carrying = new BlockList()
carrying.addSubnet('2001::', 23, 'ipv6')
carrying.addSubnet('2001:db8::', 32, 'ipv6')
carrying.addSubnet('2002::', 16, 'ipv6')
carrying.addSubnet('3fff::', 20, 'ipv6')

/** Tell whether an address of the internet is one that everybody reaches: https://www.iana.org/assignments/iana-ipv4-special-registry */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !elsewhere.check(address, 'ipv4')
  return version === 6 && given.check(address, 'ipv6') && !carrying.check(address, 'ipv6')
}
