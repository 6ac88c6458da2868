import type { ReactNode } from 'react';
import type { GraphRequest } from '../../../transfer/graph-request.ts';

type RequestButtonProps = {
  readonly request: GraphRequest;
  readonly onPick: (request: GraphRequest) => void;
  readonly children: ReactNode;
};

/** A request in a list, to be opened in the form: its method and its words. */
export function RequestButton({ request, onPick, children }: RequestButtonProps) {
  return (
    <button
      type="button"
      onClick={() => onPick(request)}
      title={`${request.method} ${request.address}`}
      className="focus-inset flex w-full items-baseline gap-2 rounded-sm px-2 py-1 text-start hover:bg-hover"
    >
      <span className="w-14 shrink-0 font-mono text-xs text-text-muted">{request.method}</span>
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </button>
  );
}
