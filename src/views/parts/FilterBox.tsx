import { useRef, type KeyboardEvent } from 'react';
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
  /** Where the down arrow leads: into the list below. */
  readonly onArrowDown?: (() => void) | undefined;
};

/** The search box over a list. Escape and the cross empty it. */
export function FilterBox(props: FilterBoxProps) {
  const { label, value, onChange, clearLabel, placeholder, className, onArrowDown } = props;
  const box = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onChange('');
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' && onArrowDown) {
      event.preventDefault();
      onArrowDown();
    } else if (event.key === 'Escape' && value !== '') {
      event.stopPropagation();
      clear();
    }
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
        onKeyDown={onKeyDown}
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
