import dns from 'node:dns';

// A preload that resolves names below `localhost` to this machine, as browsers and systemd do. Not every system does.
const { lookup } = dns;
dns.lookup = ((host: string, ...rest: [never, never]) =>
  lookup(host.endsWith('.localhost') ? '127.0.0.1' : host, ...rest)) as typeof lookup;
