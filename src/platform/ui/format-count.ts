/** "171,075": English and Welsh group digits alike. */
export function count(number: number): string {
  return number.toLocaleString('en');
}
