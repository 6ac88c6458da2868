/// <reference types="node" />
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A certificate for this machine, and the file that others must trust. */
export type Certificate = { readonly cert: string; readonly key: string; readonly file: string };

const DAY = 24 * 60 * 60 * 1000;
const LIFETIME = 730 * DAY;

/** Where programs keep what they can make again, for this user. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, platform: string): string {
  const named = env['XDG_CACHE_HOME'] ?? (platform === 'win32' ? env['LOCALAPPDATA'] : undefined);
  const usual = platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
  return join(named || usual, 'group-licensing-lab');
}

/** The certificate kept in a folder; made on first use, and again when it has run out or is broken. */
export async function localCertificate(folder: string, now: number): Promise<Certificate> {
  const home = join(folder, 'localhost');
  const kept = await readCertificate(home, now);
  if (kept) return kept;
  await rm(home, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Both files appear at once: another server that starts now finds a pair or nothing.
  const draft = await mkdtemp(join(folder, 'new-'));
  await writeCertificate(draft, now);
  await rename(draft, home).catch(() => rm(draft, { recursive: true, force: true }));
  const made = await readCertificate(home, now);
  if (!made) throw new Error(`The certificate in ${home} cannot be read.`);
  return made;
}

async function readCertificate(home: string, now: number): Promise<Certificate | null> {
  const file = join(home, 'certificate.pem');
  try {
    const [cert, key] = await Promise.all([readFile(file, 'utf8'), readFile(join(home, 'key.pem'), 'utf8')]);
    const parsed = new X509Certificate(cert);
    const lasts = Date.parse(parsed.validTo) > now + DAY;
    return lasts && parsed.checkPrivateKey(createPrivateKey(key)) ? { cert, key, file } : null;
  } catch {
    return null;
  }
}

async function writeCertificate(home: string, now: number): Promise<void> {
  const { generate } = await import('selfsigned');
  const pair = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - DAY),
    notAfterDate: new Date(now + LIFETIME),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  await writeFile(join(home, 'key.pem'), pair.private, { mode: 0o600 });
  await writeFile(join(home, 'certificate.pem'), pair.cert);
}
