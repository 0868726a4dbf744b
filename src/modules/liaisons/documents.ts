import { readFileSync } from 'node:fs';
import { docx } from '../../documents/docx.ts';
import { typstPdf } from '../../documents/pdf.ts';
import type { Scope } from '../../server/branche.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { codeLisible } from '../situations/rules/code.ts';
import { ouvrirContenu } from './contenu.ts';
import { quiSuit } from './qui-suit.ts';
import { rienATrouver } from './relecture.ts';
import { type DonneesDeFiche, donneesDeFiche, type FicheAImprimer, papierDeFiche } from './rules/papier.ts';
import { type LigneDeFiche, lireNom, type Quand, tenirFiche } from './store-lecture.ts';

const gabarit = readFileSync(new URL('./models/fiche-de-liaison.typ', import.meta.url), 'utf8');

/** The sheet as a tagged PDF (PDF/UA-1, A4). Same data, same bytes. */
export const rendrePdf = (donnees: DonneesDeFiche): Buffer => typstPdf(gabarit, donnees);
/** The sheet in Word. Same data, same bytes. */
export const rendreWord = (donnees: DonneesDeFiche): Buffer =>
  docx(papierDeFiche(donnees), donnees.date_du_fichier);

const RENDUS = { pdf: rendrePdf, docx: rendreWord } as const;

interface Demande {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly coffre: Coffre;
  readonly quand: Quand;
}

/**
 * A sheet to print or to join. Its name says nothing of anybody; a name that it shows is traced. Refused: fiche-inconnue.
 */
export async function faireDocument(
  d: Demande,
  id: string,
  format: keyof typeof RENDUS,
): Promise<{ nom: string; contenu: Buffer }> {
  const ligne = await tenirFiche(d.tx, d.scope, id);
  const fiche = await ficheAImprimer(d, ligne);
  const action = { objet: 'fiche-liaison', objetId: id, action: 'document', champs: [format] };
  await journaliser(d.tx, d.scope, action);
  return {
    nom: `fiche-de-liaison-${ligne.code.replace(/[^0-9A-Za-z]/g, '')}.${format}`,
    contenu: RENDUS[format](donneesDeFiche(fiche)),
  };
}

async function ficheAImprimer(
  { tx, scope, coffre, quand }: Demande,
  l: LigneDeFiche & { readonly code: string },
): Promise<FicheAImprimer> {
  const contenu = ouvrirContenu(coffre, l);
  const { partenaire, contact, fonction } = await lireQui(tx, l);
  return {
    structure: scope.structureNom,
    reference: codeLisible(l.code),
    le: l.envoyee_le ?? quand.aujourdhui,
    brouillon: l.envoyee_le === null,
    partenaire,
    contact: contact === null ? null : { nom: contact, fonction: fonction ?? '' },
    message: contenu?.message ?? '',
    ou: contenu?.ou ?? null,
    sansNom: await rienATrouver(
      tx,
      coffre,
      l.situation_id,
      `${contenu?.ou ?? ''}\n${contenu?.message ?? ''}\n${contenu?.reponse ?? ''}`,
    ),
    personne: await personneDe(tx, scope, coffre, l, quand),
    suivi: await quiSuit(tx, l, quand.aujourdhui),
    reponse:
      l.reponse === null || l.repondue_le === null
        ? null
        : { reponse: l.reponse, le: l.repondue_le, texte: contenu?.reponse ?? '', par: contenu?.par ?? '' },
    verification:
      l.verifiee_le === null ? null : { le: l.verifiee_le, priseEnCharge: l.prise_en_charge === true },
  };
}

async function personneDe(
  tx: Tx,
  scope: Scope,
  coffre: Coffre,
  l: LigneDeFiche,
  quand: Quand,
): Promise<FicheAImprimer['personne']> {
  const nom = await lireNom(tx, scope, coffre, l, quand, 'document');
  if (nom === null || l.accord_id === null) return null;
  const { donne_le } = await tx
    .selectFrom('accord_personne')
    .select('donne_le')
    .where('id', '=', l.accord_id)
    .executeTakeFirstOrThrow();
  return { nom, accordLe: donne_le };
}

const lireQui = (tx: Tx, l: LigneDeFiche) =>
  tx
    .selectFrom('terme as t')
    .leftJoin('partenaire_contact as k', (on) =>
      on.onRef('k.structure_id', '=', 't.structure_id').on('k.id', '=', l.contact_id),
    )
    .select(['t.nom as partenaire', 'k.nom as contact', 'k.fonction'])
    .where('t.id', '=', l.partenaire_id)
    .executeTakeFirstOrThrow();
