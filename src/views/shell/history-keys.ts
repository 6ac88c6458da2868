export type HistoryKey = 'undo' | 'redo';

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What a key asks for: Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y, on a Mac with Cmd; null for any other, and where it is not ours. */
export function historyKey(event: KeyboardEvent, mac = isMac()): HistoryKey | null {
  const held = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!held || event.altKey || event.defaultPrevented || isElsewhere(event.target)) return null;
  switch (event.key.toLowerCase()) {
    case 'z':
      return event.shiftKey ? 'redo' : 'undo';
    case 'y':
      return event.shiftKey || mac ? null : 'redo';
    default:
      return null;
  }
}

const TEXT = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable=true]';

/** A field takes back what was typed into it; a pane or dialog keeps to itself. */
const isElsewhere = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(TEXT) !== null) ||
  document.querySelector('[role=dialog], [role=alertdialog]') !== null;
