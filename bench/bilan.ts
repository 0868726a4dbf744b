import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { faireFichier } from '../src/modules/bilans/documents.ts';
import type { ActePret } from '../src/modules/interventions/lot.ts';
import { creerStructure } from '../src/modules/structures/creer.ts';
import { type Db, dansStructure, ouvrirDb } from '../src/server/db.ts';
import { migrer } from '../src/server/migrate.ts';
import { ouvrirBase } from '../src/server/postgres/ouvrir-base.ts';
import { acte, creerPoste, ecrireActes } from '../tests/support/bilan.ts';
import { centile, type LigneDeBench } from './ligne.ts';

const ACTES = 5000;
/** The rest of the team's year, which must not slow the bilan down. */
const AUTRES = 45_000;
const FOIS = 9;
const BUDGET_S = 1;

/** Time to make a bilan of 5,000 acts in Word and PDF, from the acts to the bytes. */
export async function mesurerBilan(): Promise<LigneDeBench[]> {
  const dossier = await mkdtemp(path.join(tmpdir(), 'trame-bench-'));
  const base = await ouvrirBase({ dataDir: dossier, mode: 'commande' });
  if (!base.ok) throw new Error(base.error.message);
  await migrer(base.value.url);
  const db = ouvrirDb(base.value.url, 2);
  try {
    const poste = await preparer(db);
    const durees: number[] = [];
    for (let i = 0; i <= FOIS; i += 1) durees.push(await faireLesDeux(db, poste));
    const [premiere = Number.NaN, ...suivantes] = durees;
    return [
      {
        quoi: `bilan de ${ACTES} actes en Word et en PDF`,
        valeur: centile(suivantes, 0.95),
        unite: 's',
        budget: BUDGET_S,
        note: `p95 de ${FOIS}`,
      },
      { quoi: 'le premier après le démarrage', valeur: premiere, unite: 's' },
    ];
  } finally {
    await db.destroy();
    await base.value.fermer();
    await rm(dossier, { recursive: true, force: true });
  }
}

async function preparer(db: Db) {
  const structureId = await creerStructure(db, { slug: 'bench', nom: 'Structure de mesure' });
  const poste = await creerPoste(db, structureId, { nom: 'Titulaire du poste' });
  const debut = Date.UTC(2024, 2, 1);
  const actes = Array.from({ length: ACTES + AUTRES }, (_, i): ActePret => {
    const jour = new Date(debut + (i % 365) * 86_400_000).toISOString().slice(0, 10);
    const nature = poste.natures[(i * 7) % poste.natures.length];
    if (!nature) throw new Error('natures are missing');
    return acte(nature, jour, [i < ACTES ? poste.titulaireId : poste.collegueId], {
      minutes: 5 + (i % 12) * 5,
      femmes: i % 4,
      hommes: i % 3,
      partenaires: i % 5 === 0 ? [...poste.partenaires] : [],
    });
  });
  await ecrireActes(db, structureId, actes);
  return poste;
}

async function faireLesDeux(
  db: Db,
  { structureId, conventionId }: { structureId: string; conventionId: number },
): Promise<number> {
  const cle = { convention: conventionId, annee: 1 };
  const comptage = { structureId, par: 'Mesure', le: new Date('2025-03-10T10:00:00Z') };
  const debut = performance.now();
  await dansStructure(db, structureId, async (tx) => {
    await faireFichier(tx, cle, 'docx', null, comptage);
    await faireFichier(tx, cle, 'pdf', null, comptage);
  });
  return (performance.now() - debut) / 1000;
}
