/** Remembers values by lists of keys. An object among the keys is known by itself, not by its content. */
export class Memo<Value> {
  private readonly root: Node<Value> = { value: null, next: null };

  find(keys: readonly unknown[]): Value | null {
    let node: Node<Value> | undefined = this.root;
    for (const key of keys) {
      node = node.next?.get(key);
      if (!node) return null;
    }
    return node.value;
  }

  keep(keys: readonly unknown[], value: Value): void {
    let node = this.root;
    for (const key of keys) {
      node.next ??= new Map();
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = { value: null, next: null }));
      node = next;
    }
    node.value = value;
  }
}

type Node<Value> = { value: Value | null; next: Map<unknown, Node<Value>> | null };
