import type { AnswerKind, Recognised } from './recognise.ts';

/** What may be in a file. */
export type FileContent = AnswerKind | 'tenant' | 'members' | 'products' | 'nothing' | 'unknown';

/** What a file was taken for; `count` is 0 where nobody counts. */
export type FoundFile = {
  readonly name: string;
  readonly contents: readonly { readonly kind: FileContent; readonly count: number }[];
};

export function foundFile(name: string, found: Recognised): FoundFile {
  if (found.kind !== 'answers') return { name, contents: [{ kind: found.kind, count: 0 }] };
  const counts = new Map<FileContent, number>();
  const add = (kind: FileContent, count: number): void =>
    void counts.set(kind, (counts.get(kind) ?? 0) + count);
  for (const { kind, items } of found.answers) add(kind, items.length);
  for (const { members } of found.members) add('members', members.length);
  return { name, contents: Array.from(counts, ([kind, count]) => ({ kind, count })) };
}
