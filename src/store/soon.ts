type Waiting = { readonly callback: () => void; cancelled: boolean };

let port: MessagePort | null = null;
const waiting: Waiting[] = [];

/**
 * Calls back as the next task of the page: input and frames come in between, and unlike a timer's there is no
 * wait of 4 ms. Gives what cancels it.
 */
export function soon(callback: () => void): () => void {
  const turn: Waiting = { callback, cancelled: false };
  waiting.push(turn);
  port ??= openChannel();
  port.postMessage(null);
  return () => {
    turn.cancelled = true;
  };
}

/** Calls back when the page has nothing else to do; as the next task where browsers cannot tell. Gives what cancels it. */
export function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') return soon(callback);
  const handle = requestIdleCallback(callback);
  return () => cancelIdleCallback(handle);
}

function openChannel(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    const turn = waiting.shift();
    if (turn && !turn.cancelled) turn.callback();
  });
  port1.start();
  return port2;
}
