import { exiger, RefusError, refus } from '../../kernel/refus.ts';
import { ok } from '../../kernel/result.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { reclasserActes } from '../interventions/reclasser.ts';
import type { CreationDeTerme, ModificationDeTerme } from './contract.ts';
import { type Genre, nommer, renommer } from './rules/terme.ts';
import {
  ajouterVersion,
  type ContenuDeTerme,
  classementIncomplet,
  corrigerVersions,
  type Versions,
} from './rules/versions.ts';
import { creerTerme } from './store.ts';
import { type LigneDeTerme, lireTermes, trouverTerme } from './store-lecture.ts';
import { changerPlace, placeDe } from './store-place.ts';
import { verrouillerNomenclature } from './store-verrou.ts';
import { ecrireVersions, lireVersions } from './store-versions.ts';

interface Ecrit {
  readonly id: number;
  readonly avertissements: string[];
}

/** Adds a term at the end of its list. Refuses a name already taken, a nature half classed, an unknown sector. */
export async function ajouterTerme(tx: Tx, scope: Scope, saisi: CreationDeTerme): Promise<Ecrit> {
  await verrouillerNomenclature(tx, scope.structureId, 'seul');
  const { genre } = saisi;
  const liste = await lireTermes(tx, genre);
  const { nom, cle } = exiger(nommer(saisi.nom, genre, liste));
  const contenu = { ...CONTENU_VIDE, ...contenuDe(genre, saisi), nom };
  const incomplet = classementIncomplet(genre, contenu);
  if (incomplet) throw new RefusError(422, incomplet);
  const { place, avertissements } = await placeDe(tx, genre, saisi);
  const id = await creerTerme(
    tx,
    scope.structureId,
    {
      ...contenu,
      ...(contenu.mediation ? {} : { registre: null, famille: null, item: null }),
      ...place,
      genre,
      cle,
      ordre: Math.max(-1, ...liste.map((t) => t.ordre)) + 1,
    },
    scope.membreId,
  );
  await journaliser(tx, scope, { objet: 'terme', objetId: id, action: 'creation' });
  return { id, avertissements };
}

/**
 * Changes a term from a day on, or since always (`depuis: null`); its acts of those days follow, except those classed
 * otherwise on purpose. Somebody has then looked at it: it no longer waits to be checked.
 */
export async function changerTerme(
  tx: Tx,
  scope: Scope,
  id: number,
  saisi: ModificationDeTerme,
  aujourdhui: string,
): Promise<Ecrit> {
  await verrouillerNomenclature(tx, scope.structureId, 'seul');
  const { terme, liste } = await trouverTerme(tx, id);
  const depuis = saisi.depuis === undefined ? aujourdhui : saisi.depuis;
  if (depuis !== null && depuis > aujourdhui) {
    const message =
      'Choisissez aujourd’hui ou un jour passé. Un changement à venir s’enregistre le jour où il prend effet.';
    throw new RefusError(422, refus('version-future', message, 'depuis'));
  }
  const nomme = exiger(renommer(terme, saisi.nom ?? terme.nom, liste));
  const contenu = {
    ...contenuDe(terme.genre, saisi),
    ...(saisi.nom === undefined ? {} : { nom: nomme.nom }),
  };
  const champs = await changerContenu(tx, scope, terme, contenu, depuis);
  await tx.updateTable('terme').set({ cle: nomme.cle, a_verifier: false }).where('id', '=', id).execute();
  const { champs: champsDePlace, avertissements } = await changerPlace(tx, terme, saisi, depuis);
  champs.push(...champsDePlace, ...(terme.aVerifier ? ['aVerifier'] : []));
  if (champs.length > 0) {
    await journaliser(tx, scope, { objet: 'terme', objetId: id, action: 'modification', champs });
  }
  return { id, avertissements };
}

const CONTENU_VIDE = { definition: '', registre: null, famille: null, item: null, mediation: true };
const CHAMPS_DE_NATURE = ['registre', 'famille', 'item', 'mediation'] as const;

/** What was typed that has versions; only a nature is classed. */
function contenuDe(genre: Genre, saisi: Partial<ContenuDeTerme>): Partial<Omit<ContenuDeTerme, 'nom'>> {
  const champs =
    genre === 'nature' ? (['definition', ...CHAMPS_DE_NATURE] as const) : (['definition'] as const);
  return Object.fromEntries(champs.flatMap((c) => (saisi[c] === undefined ? [] : [[c, saisi[c]]])));
}

/** Writes the versions, the current content and the classing of acts. Returns the fields that changed. */
async function changerContenu(
  tx: Tx,
  scope: Scope,
  terme: LigneDeTerme,
  changement: Partial<ContenuDeTerme>,
  depuis: string | null,
): Promise<string[]> {
  const avant = (await lireVersions(tx, [terme.id])).get(terme.id);
  if (!avant) throw new Error(`term ${terme.id} has no version`);
  const apres = versionsApres(terme.genre, avant, changement, depuis);
  if (apres === avant) return [];
  await ecrireVersions(
    tx,
    { structureId: scope.structureId, ...terme, membreId: scope.membreId },
    avant,
    apres,
  );
  const { depuis: _, ...contenu } = apres.at(-1) ?? apres[0];
  await tx.updateTable('terme').set(contenu).where('id', '=', terme.id).execute();
  if (terme.genre === 'nature') await reclasserActes(tx, terme.id, apres, depuis);
  return Object.keys(changement);
}

/** The versions once changed; the same ones when nothing changes. */
function versionsApres(
  genre: Genre,
  avant: Versions,
  changement: Partial<ContenuDeTerme>,
  depuis: string | null,
): Versions {
  const ajout = depuis === null ? null : ajouterVersion(genre, avant, changement, depuis);
  const r =
    ajout === null ? corrigerVersions(genre, avant, changement) : ajout.ok ? ok(ajout.value.versions) : ajout;
  return !r.ok && r.error.code === 'version-sans-changement' ? avant : exiger(r);
}
