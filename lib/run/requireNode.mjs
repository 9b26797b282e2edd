// Runs on any Node, however old: no import and no syntax younger than 2015, or the message below never shows.
var least = [22, 18];
var found = process.versions.node.split('.').map(Number);

if (found[0] < least[0] || (found[0] === least[0] && found[1] < least[1])) {
  console.error(
    'Node ' +
      process.versions.node +
      ' is too old (22.18 or newer is needed): run "npm ci" and then the npm command again; ' +
      'npm 11 must be allowed to run the install script of the package "node", which brings Node 24 along.',
  );
  process.exit(1);
}
