import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fusionner } from './fusion.ts';
import { nommer, proposeALaSaisie, renommer, retablir, retirer, type Terme } from './terme.ts';

const terme = (id: number, nom: string, reste: Partial<Terme> = {}): Terme => ({
  id,
  genre: 'nature',
  nom,
  retireLe: null,
  fusionneDans: null,
  mediation: true,
  ...reste,
});
const code = (r: { ok: boolean; error?: { code: string } }) => (r.ok ? 'ok' : r.error?.code);

describe('a name', () => {
  const ecoute = terme(1, 'Écoute active');
  const retire = terme(2, 'Veille', { retireLe: '2025-01-01' });
  const fusionne = terme(3, 'Ecoute', { fusionneDans: 1 });
  const tous = [ecoute, retire, fusionne];

  it('is cleaned, and refused when empty, too long or taken', () => {
    expect(nommer('  Aide\u00a0 morale ', 'nature', tous)).toEqual({
      ok: true,
      value: { nom: 'Aide morale', cle: 'aide morale' },
    });
    expect(code(nommer(' - ', 'nature', tous))).toBe('terme-nom-vide');
    expect(code(nommer('x'.repeat(121), 'nature', tous))).toBe('terme-nom-trop-long');
    expect(code(nommer('ECOUTE  ACTIVE', 'nature', tous))).toBe('terme-nom-deja-pris');
    expect(code(nommer('veille', 'nature', tous))).toBe('terme-nom-deja-pris');
    expect(code(nommer('Écoute', 'nature', tous))).toBe('ok');
    expect(code(nommer('Écoute active', 'thematique', tous))).toBe('ok');
  });

  it('may be respelt for the same term, not for a merged one', () => {
    expect(code(renommer(ecoute, 'Écoute ACTIVE', tous))).toBe('ok');
    expect(code(renommer(ecoute, 'Veille', tous))).toBe('terme-nom-deja-pris');
    expect(code(renommer(fusionne, 'Autre', tous))).toBe('terme-fusionne');
  });
});

describe('retiring', () => {
  it('hides from entry from that day, and only once', () => {
    const t = terme(1, 'A');
    expect(retirer(t, '2026-03-01')).toEqual({ ok: true, value: { retireLe: '2026-03-01' } });
    const retire = { ...t, retireLe: '2026-03-01' };
    expect(proposeALaSaisie(retire, '2026-02-28')).toBe(true);
    expect(proposeALaSaisie(retire, '2026-03-01')).toBe(false);
    expect(code(retirer(retire, '2026-04-01'))).toBe('terme-deja-retire');
    expect(retablir(retire)).toEqual({ ok: true, value: { retireLe: null } });
    expect(code(retablir(t))).toBe('terme-pas-retire');
    expect(proposeALaSaisie({ retireLe: null, fusionneDans: 2 }, '2026-01-01')).toBe(false);
  });
});

describe('merging', () => {
  const a = terme(1, 'A');
  const b = terme(2, 'B');

  it('redirects the source and those already merged into it', () => {
    const tous = [a, b, terme(3, 'C', { fusionneDans: 1 }), terme(4, 'D', { fusionneDans: 2 })];
    expect(fusionner(a, b, tous)).toEqual({ ok: true, value: { source: 1, cible: 2, rediriges: [1, 3] } });
  });

  it.each([
    ['fusion-sur-soi', a, a],
    ['fusion-genres-differents', a, terme(2, 'B', { genre: 'lieu' })],
    ['fusion-source-fusionnee', { ...a, fusionneDans: 9 }, b],
    ['fusion-cible-fusionnee', a, { ...b, fusionneDans: 1 }],
    ['fusion-cible-retiree', a, { ...b, retireLe: '2025-01-01' }],
    ['fusion-mediation-differente', a, { ...b, mediation: false }],
  ])('refuses %s', (attendu, source, cible) => {
    expect(code(fusionner(source, cible, [source, cible]))).toBe(attendu);
  });

  it('never makes a cycle or a chain, whatever the order of merges', () => {
    const essais = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 30 });
    fc.assert(
      fc.property(essais, (paires) => {
        let termes = Array.from({ length: 7 }, (_, i) => terme(i + 1, `T${i}`));
        for (const [i, j] of paires) {
          const [source, cible] = [termes[i], termes[j]];
          if (source === undefined || cible === undefined) continue;
          const r = fusionner(source, cible, termes);
          if (!r.ok) continue;
          const { rediriges } = r.value;
          termes = termes.map((t) => (rediriges.includes(t.id) ? { ...t, fusionneDans: r.value.cible } : t));
        }
        for (const t of termes)
          if (t.fusionneDans !== null) expect(termes[t.fusionneDans - 1]?.fusionneDans).toBeNull();
        expect(termes.some((t) => t.fusionneDans === null)).toBe(true);
      }),
    );
  });
});
