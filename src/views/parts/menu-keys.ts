import type { KeyboardEvent } from 'react';

function target(key: string, rows: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows[(at + 1) % rows.length];
    case 'ArrowUp':
      return rows.at(at - 1);
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default: {
      if (key.length !== 1) return undefined;
      const after = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
      return after.find((row) => row.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
    }
  }
}

/** The keys of an open menu: arrows, Home and End, first letters, Space to press, Escape and Tab to leave. */
export function menuKeys(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const at = rows.findIndex((row) => row === event.target);
  event.stopPropagation();
  if (event.key === 'Tab') {
    close();
    return;
  }
  if (event.key === 'Enter') return;
  if (event.key === 'Escape') close();
  else if (event.key === ' ') rows[at]?.click();
  else {
    const next = target(event.key, rows, at);
    if (!next) return;
    next.focus();
  }
  event.preventDefault();
}
