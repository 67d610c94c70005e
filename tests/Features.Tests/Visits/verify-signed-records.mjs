// Checks signed records without a line of the product: node verify-signed-records.mjs KEYS PROOFS
// KEYS is the answer of GET /api/seal-keys, PROOFS one answer of GET /api/service-records/{id}/proof a line.
// Writes one line for each: "untouched", or the names of what was changed. The format stands in docs/signed-records.md.
import { createHash, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const keys = new Map(JSON.parse(readFileSync(process.argv[2], 'utf8')).map((key) => [key.version, key.pem]));

function changed(proof) {
  const names = new Set();
  const lines = proof.manifest.split('\n');
  const pem = keys.get(proof.keyVersion);
  if (!pem || !verify('sha256', Buffer.from(proof.manifest), pem, Buffer.from(proof.seal, 'base64'))) names.add('seal');
  if (lines[0] !== 'lindian-signed-record-1' || lines[1] !== `record ${proof.recordId}` || lines[2] !== `signature ${proof.signatureId}`) names.add('head');

  const now = new Map(proof.parts.map((part) => [part.name, part.value]));
  for (const [number, content] of Object.entries(proof.photos)) now.set(`photo.${number}.content`, sha256(Buffer.from(content, 'base64')));

  const signed = new Map(lines.slice(3).filter(Boolean).map((line) => line.split(' ')));
  for (const name of new Set([...signed.keys(), ...now.keys()])) {
    const hash = now.has(name) ? sha256(Buffer.from(`lindian-signed-record-1\n${name}\n${proof.salt}\n${now.get(name)}`)) : undefined;
    if (hash !== signed.get(name)) names.add(name);
  }
  return names.size ? [...names].sort().join(' ') : 'untouched';
}

for (const line of readFileSync(process.argv[3], 'utf8').split('\n').filter(Boolean)) console.log(changed(JSON.parse(line)));
