import { refused, type Result } from '../engine/result.ts';
import type { Pause } from '../scenarios/scenarios.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { deflate, inflate } from './compress.ts';
import type { LinkFault } from './link-fault.ts';
import { openShared, type OpenedShared, type Shared } from './shared.ts';

/*
 * A link holds everything in its fragment, which browsers do not send to any server:
 * #s=FORMAT.BASE64URL(DEFLATE(JSON)). Formats are never given up: links are out there.
 */

const FORMAT = 1;

/**
 * Characters of a whole address that are offered as a link. Browsers take far more; but mail and chat programs, wikis
 * and slides break or cut what is longer.
 */
export const LONGEST_LINK = 8_000;
/** Above this, some chat and mail programs cut a link off. */
export const SAFE_LINK = 2_000;

/** Characters that are looked at. */
const MOST_LETTERS = 2_000_000;
/** Bytes that may come out: a tenant of thousands of users; more comes as a file. */
const MOST_BYTES = 16_000_000;

export async function formatFragment(shared: Shared): Promise<string> {
  return `#s=${FORMAT}.${toBase64Url(await deflate(JSON.stringify(shared)))}`;
}

/** Opens the tenant of a link, whoever wrote it; all of it, or the reason why not. */
export async function openFragment(fragment: string, pause: Pause): Promise<Result<OpenedShared, LinkFault>> {
  const [, format, letters = ''] = /^#s(?:=|%3D)(\d{1,6})\.(.*)$/is.exec(fragment) ?? [];
  if (format === undefined) return refused({ code: 'link' });
  if (Number(format) > FORMAT) return refused({ code: 'newer' });
  const read = FORMATS[Number(format)];
  return read ? read(letters, pause) : refused({ code: 'link' });
}

/** The reader of every format. */
const FORMATS: Readonly<
  Record<number, (letters: string, pause: Pause) => Promise<Result<OpenedShared, LinkFault>>>
> = {
  1: async (letters, pause) => {
    if (letters.length > MOST_LETTERS) return refused({ code: 'tooLong' });
    const bytes = fromBase64Url(letters);
    if (!bytes) return refused({ code: 'link' });
    const text = await inflate(bytes, MOST_BYTES);
    if (text.ok) return openText(text.value, pause);
    return refused({ code: text.reason === 'tooLong' ? 'tooLong' : 'link' });
  },
};

async function openText(text: string, pause: Pause): Promise<Result<OpenedShared, LinkFault>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused({ code: 'link' });
  }
  return openShared(json, pause);
}
