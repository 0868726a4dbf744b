import { docx } from '../../../documents/docx.ts';
import { paperPdf } from '../../../documents/paper.ts';
import { refus } from '../../../kernel/refus.ts';
import type { Scope } from '../../../server/branche.ts';
import { ouvrirCoffre } from '../../../server/coffre.ts';
import type { Tx } from '../../../server/db.ts';
import { journaliser } from '../../../server/journal.ts';
import { exigerSansNom } from '../../personnes/sans-nom.ts';
import { exigerModifiable } from '../droits.ts';
import { papierDeRelais, papierDuFait } from './papiers.ts';

interface Demande {
  readonly scope: Scope;
  readonly cle: Buffer;
  readonly aujourdhui: string;
  readonly maintenant: Date;
}
export type Format = 'pdf' | 'docx';
/** Same paper and day, same bytes. */
const RENDUS = { pdf: paperPdf, docx } as const;

/**
 * The paper of a situation, or of one of its facts, ready to print. Neither its words nor the name of its file name
 * anybody. Refused: those of `exigerModifiable`, `papierDuFait`, `ouvrirCoffre`; document-nomme.
 */
export async function preparerDocument(
  tx: Tx,
  d: Demande,
  { id, fait }: { readonly id: string; readonly fait?: string },
  format: Format,
): Promise<{ readonly nom: string; readonly rendre: () => Buffer }> {
  const { ligne: situation } = await exigerModifiable(tx, d.scope, id);
  const demande = { tx, scope: d.scope, situation };
  const pret = fait === undefined ? await papierDeRelais(demande, d) : await papierDuFait(demande, fait);
  // Texts are written without names; a paper goes from hand to hand, so that it is looked at once more.
  const coffre = () => ouvrirCoffre(tx, d.cle, d.scope.structureId);
  await exigerSansNom(tx, coffre, id, pret.textes.join('\n'), documentNomme);
  const objet = fait === undefined ? 'situation' : 'situation-fait';
  await journaliser(tx, d.scope, { objet, objetId: fait ?? id, action: 'document', champs: [format] });
  return {
    nom: `${pret.debut}-${situation.code}.${format}`,
    rendre: () => RENDUS[format](pret.papier, d.aujourdhui),
  };
}

const documentNomme = refus(
  'document-nomme',
  'Un texte de cette situation nomme une personne. Remplacez son nom par son rôle, « Partie 1 » ou « la locataire », puis recommencez.',
);
