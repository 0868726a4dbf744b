import { type Refus, refus } from '../kernel/refus.ts';
import { cleDe, distance } from '../kernel/texte.ts';
import type { PlacedTag } from './word-scan.ts';

/** A tag that a model may use. `inside` is what a list offers between `{#name}` and `{/name}`. */
export interface ModelTag {
  readonly name: string;
  readonly kind: 'text' | 'condition' | 'list' | 'image';
  readonly inside?: readonly ModelTag[];
}

function nearest(name: string, tags: readonly ModelTag[]): string | null {
  const key = cleDe(name);
  const [best] = tags
    .map((tag) => ({ name: tag.name, far: distance(key, cleDe(tag.name)) }))
    .sort((a, b) => a.far - b.far);
  return best !== undefined && best.far <= Math.max(2, key.length / 4) ? best.name : null;
}

/** The list that holds a tag somewhere, to tell a tag out of its place from one that does not exist. */
function listHolding(name: string, tags: readonly ModelTag[]): string | null {
  for (const tag of tags) {
    if (tag.inside === undefined) continue;
    if (tag.inside.some((t) => t.name === name)) return tag.name;
    const deeper = listHolding(name, tag.inside);
    if (deeper !== null) return deeper;
  }
  return null;
}

function unknown(tag: PlacedTag, scopes: readonly (readonly ModelTag[])[], all: readonly ModelTag[]): Refus {
  const list = listHolding(tag.name, all);
  const near = nearest(tag.name, scopes.flat());
  const advice =
    list !== null
      ? `Elle ne se remplit qu’entre {#${list}} et {/${list}}.`
      : near !== null
        ? `Vouliez-vous dire {${near}} ?`
        : 'Voyez la liste des balises.';
  const wrong = list !== null ? 'n’est pas à sa place' : 'n’existe pas';
  return refus('balise-inconnue', `La balise ${tag.raw} ${wrong} (${tag.place}). ${advice}`, 'modele');
}

const misused = (tag: PlacedTag, how: string): Refus =>
  refus('balise-mal-employee', `La balise ${tag.raw} ${how} (${tag.place}).`, 'modele');

/**
 * Every fault of the tags of one part, in reading order: unknown, out of place, a list used as a value or the
 * reverse, and loops that do not close. Tags of an outer list can be used inside an inner one.
 */
export function checkTags(tags: readonly PlacedTag[], known: readonly ModelTag[]): Refus[] {
  const problems: Refus[] = [];
  const open: { readonly tag: PlacedTag; readonly inside: readonly ModelTag[] }[] = [];
  for (const tag of tags) {
    if (tag.role === 'close') {
      const last = open.pop();
      if (last === undefined) problems.push(misused(tag, 'ferme une liste qui n’est pas ouverte'));
      else if (tag.name !== '' && tag.name !== last.tag.name) {
        problems.push(misused(tag, `ferme autre chose que ${last.tag.raw}, ouverte plus haut`));
      }
      continue;
    }
    const scopes = [known, ...open.map(({ inside }) => inside)];
    const found = scopes
      .toReversed()
      .flatMap((scope) => scope.filter(({ name }) => name === tag.name))
      .at(0);
    if (tag.role === 'open') open.push({ tag, inside: found?.inside ?? [] });
    if (found === undefined) problems.push(unknown(tag, scopes, known));
    else if (tag.role === 'open' && (found.kind === 'text' || found.kind === 'image')) {
      problems.push(misused(tag, `ne se répète pas : écrivez {${tag.name}}`));
    } else if (tag.role === 'value' && (found.kind === 'list' || found.kind === 'condition')) {
      problems.push(misused(tag, `s’écrit en deux fois : {#${tag.name}} avant, {/${tag.name}} après`));
    }
  }
  for (const { tag } of open) problems.push(misused(tag, `n’est jamais fermée par {/${tag.name}}`));
  return problems;
}
