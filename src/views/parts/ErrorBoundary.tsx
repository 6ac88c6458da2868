import { Component, type ErrorInfo, type ReactNode } from 'react';

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** Drawn instead of what broke; `retry` draws the children afresh. */
  readonly fallback: (error: Error, retry: () => void) => ReactNode;
  /** A new value (the address, say) clears the error by itself. */
  readonly resetKey?: string | undefined;
  readonly onError?: ((error: Error, info: ErrorInfo) => void) | undefined;
};

type State = { readonly error: Error | undefined; readonly resetKey: string | undefined };

/** Keeps what is around it standing when a page breaks. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(cause: unknown): Partial<State> {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: undefined, resetKey: props.resetKey };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    this.props.onError?.(error, info);
  }

  readonly retry = (): void => this.setState({ error: undefined });

  override render(): ReactNode {
    const { error } = this.state;
    return error ? this.props.fallback(error, this.retry) : this.props.children;
  }
}
