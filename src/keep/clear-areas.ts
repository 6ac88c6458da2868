/** What a tab keeps of its own is gone as well. */
export function clearAreas(): void {
  for (const area of [() => localStorage, () => sessionStorage]) {
    try {
      area().clear();
    } catch {
      // Denied: then there is nothing in it either.
    }
  }
}
