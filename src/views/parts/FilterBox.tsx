import { useRef } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import { IconButton } from './IconButton.tsx';

type FilterBoxProps = {
  /** The accessible name; the placeholder is only a hint. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly clearLabel: string;
  readonly placeholder?: string | undefined;
  readonly className?: string | undefined;
};

/** The search box over a list. Escape and the cross empty it. */
export function FilterBox({ label, value, onChange, clearLabel, placeholder, className }: FilterBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onChange('');
    box.current?.focus();
  };
  return (
    <div className={cx('relative w-72 max-w-full', className)}>
      <Icon
        name="search"
        size={14}
        className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-text-muted"
      />
      <input
        ref={box}
        type="search"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.stopPropagation();
          clear();
        }}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        className="h-8 w-full rounded-sm border border-stroke-strong bg-surface pr-8 pl-7 text-base"
      />
      {value !== '' && (
        <span className="absolute top-0 right-0">
          <IconButton icon="close" label={clearLabel} onClick={clear} />
        </span>
      )}
    </div>
  );
}
