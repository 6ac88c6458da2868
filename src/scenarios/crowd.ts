import type { Person } from './person.ts';

const FIRST = `
  Aaron Abena Adriana Agnes Ahmed Aiko Akira Alejandro Alice Ana Andrei Anja Anton Arturo Astrid Ayodele Beatriz
  Benjamin Bianca Boris Bruno Camille Carla Carlos Cecilia Chiara Claire Conor Dalia Damian Deepa Diego Dmitri
  Dylan Edith Eduardo Eleanor Elif Emeka Erik Esther Eva Farid Felix Freya Gabriel Giulia Gustav Hana Haruto Helena
  Hugo Ibrahim Irina Ivan Jasmine Jonas Jorge Julia Kamala Karim Katya Kenji Lars Laura Leo Lin Lucia Magnus Maria
  Marta Maya Miguel Mina Nina Nora Olga Pablo Paula Pavel Quentin Rania Ravi Rosa Ryan Sana Sara Sergio Simone Stella
  Sven Tariq Teresa Thomas Uma Vera Victor Wanda Xavier Yara Yusuf Zara`
  .trim()
  .split(/\s+/);

const LAST = `
  Abbott Acosta Adeyemi Ahmad Almeida Andersen Asante Bailey Banerjee Barbosa Bauer Bergström Bianchi Botha Bouchard
  Bose Campbell Castillo Chang Chaudhry Cohen Costa Dahl Davies Delgado Demir Diallo Diaz Ebner Edwards Eriksen
  Farouk Ferrari Fischer Flores Foster Fraser Fujita Garcia Gomez Greene Gupta Hall Harris Hashimoto Hernandez Hughes
  Ito Ivanova Jansen Jensen Johansson Kapoor Kato Keller Khan Kowalski Krüger Larsen Laurent Lee Lopez Madsen Marin
  Martins Mbeki Medina Meyer Mishra Morales Mueller Murphy Nakamura Navarro Nguyen Nilsson Novak Oliveira Ortiz
  Pereira Perez Phillips Popov Quinn Ramirez Reyes Richter Rossi Ruiz Sanchez Sato Schmidt Sharma Silva Singh Suzuki
  Tremblay Turner Vargas Vasquez Walsh Weber Yamamoto Yilmaz`
  .trim()
  .split(/\s+/);

/** So many people from a place in the crowd on, always the same ones, none of them of the roster. */
export const crowd = (
  size: number,
  place: (index: number) => Omit<Person, 'first' | 'last' | 'number'>,
  from = 0,
): Person[] =>
  Array.from({ length: size }, (_, index) => ({ ...nameAt(from + index), ...place(from + index) }));

/** Neighbours have little in common, and a name returns after all others: namesakes are numbered from 1. */
export function nameAt(index: number): {
  readonly first: string;
  readonly last: string;
  readonly number: number;
} {
  const round = Math.floor(index / FIRST.length);
  const place = index % FIRST.length;
  return {
    first: FIRST[place] ?? '',
    last: LAST[(round + place * 7) % LAST.length] ?? '',
    number: Math.floor(round / LAST.length) + 1,
  };
}
