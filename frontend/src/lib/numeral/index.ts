export { readAmount, ambiguousNumber, readShare, type Amount } from './amount';
export { read, type Reading } from './read';
export { cellsOf, oneCell, pastedText } from './paste';
export { writeNumber } from './write';
