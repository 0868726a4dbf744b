import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp } from '../../tests/support/app.ts';

interface Operation {
  readonly operationId?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: object }>> };
}

let essai: AppEssai;
let document: Document;
let operations: { readonly cle: string; readonly methode: string; readonly o: Operation }[];
beforeAll(async () => {
  essai = await nouvelleApp();
  document = (await essai.app.inject({ url: '/api/openapi.json' })).json();
  operations = Object.entries(document.paths).flatMap(([chemin, methodes]) =>
    Object.entries(methodes).map(([methode, o]) => ({ cle: `${methode} ${chemin}`, methode, o })),
  );
});
afterAll(() => essai.fermer());

const fautives = (faute: (o: Operation, methode: string) => boolean): string[] =>
  operations.filter(({ o, methode }) => faute(o, methode)).map(({ cle }) => cle);

it('gives each operation a name of its own, in letters and figures', () => {
  expect(operations.length).toBeGreaterThan(100);
  expect(fautives((o) => !/^[a-z][A-Za-z0-9]+$/.test(o.operationId ?? ''))).toEqual([]);
  expect(new Set(operations.map(({ o }) => o.operationId)).size).toBe(operations.length);
});

it('declares refusals as they leave, with the present state that a conflict brings', () => {
  const types = (o: Operation) =>
    Object.keys(o.responses['4XX']?.content ?? o.responses['4xx']?.content ?? {});
  expect(fautives((o) => types(o).join() !== 'application/problem+json')).toEqual([]);
  expect(Object.keys(document.components.schemas.Probleme?.properties ?? {})).toEqual(
    expect.arrayContaining(['code', 'champs', 'actuel', 'actuelle', 'inconnues']),
  );
});

it('says the header that goes with the cookie, where it is asked for and nowhere else', () => {
  const ditLEnTete = (o: Operation) =>
    (o.parameters ?? []).some((p) => p.in === 'header' && p.name === 'x-trame');
  expect(
    fautives((o, methode) => ditLEnTete(o) !== (methode !== 'get' && (o.security ?? []).length > 0)),
  ).toEqual([]);
});

it('says which routes take a file', () => {
  const recus = operations.flatMap(({ cle, o }) =>
    o.requestBody?.content['multipart/form-data'] ? [cle] : [],
  );
  const S = '/api/structures/{structure}';
  expect(recus.toSorted()).toEqual([
    `post ${S}/envois/fichier`,
    `post ${S}/imports`,
    `put ${S}/interventions/{id}/photos/{photo}`,
    `put ${S}/modele-bilan`,
  ]);
});

it('names every schema that it keeps, and keeps every one that it names', () => {
  const nommes = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    (m) => m[1],
  );
  expect(Object.keys(document.components.schemas).toSorted()).toEqual([...new Set(nommes)].toSorted());
});
