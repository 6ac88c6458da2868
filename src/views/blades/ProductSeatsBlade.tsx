/** Who gets the last seats of a product. */
export function ProductSeatsBlade() {
  return null;
}
