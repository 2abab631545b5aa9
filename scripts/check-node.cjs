// Old syntax on purpose: a Node that is too old must still be able to read this file and say so.
var version = process.versions.node.split('.').map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 9)) {
  console.error('Deputy Lab needs Node 20.9 or newer; this is Node ' + process.versions.node + '.')
  process.exit(1)
}
