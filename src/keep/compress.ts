import { ok, refused, type Result } from '../engine/result.ts';

/* The browser's own deflate, with a limit on what comes out: a few bytes can hide gigabytes. */

export async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text that was compressed, or why there is none: broken bytes, or more than `most` come out. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Result<string, 'broken' | 'tooLong'>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return ok(text + decoder.decode());
      length += value.length;
      if (length > most) {
        await reader.cancel();
        return refused('tooLong');
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return refused('broken');
  }
}
