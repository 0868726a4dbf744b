import { Button, Stack, Text, Textarea } from '@mantine/core';
import { ACopier, CopyButton } from '../../ui/copy-button.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { moment } from '../../ui/format.ts';
import { OuvrirMessagerie } from './courriel-prepare.tsx';

/** What a sheet that just left needs: its link, shown this once, and a message to copy. */
export interface Partie {
  readonly lien: { readonly adresse: string; readonly expireLe: string } | null;
  readonly courriel: { readonly objet: string; readonly texte: string } | null;
}

interface EstPartieProps {
  partenaire: string;
  partie: Partie;
  fermer: () => void;
}

/** The link of a sheet, with its secret: copied now, or never again. */
export function EstPartie({ partenaire, partie: { lien, courriel }, fermer }: EstPartieProps) {
  return (
    <Dialogue ouvert onFermer={fermer} titre={`À transmettre\u00a0: ${partenaire}`}>
      <Stack>
        {lien && (
          <>
            <ACopier libelle="Lien de la fiche" valeur={lien.adresse} vise />
            <Text>
              Ce lien ne sera plus montré{'\u00a0'}: copiez-le maintenant. Il ouvre cette fiche seulement,
              jusqu’au {moment(lien.expireLe)}. Perdu, il se remplace en renvoyant la fiche.
            </Text>
          </>
        )}
        {courriel && (
          <>
            <Textarea label={courriel.objet} value={courriel.texte} readOnly maxRows={12} />
            <div>
              <CopyButton valeur={courriel.texte} libelle="Copier le message" />
              <OuvrirMessagerie courriel={courriel} />
            </div>
          </>
        )}
        <div>
          <Button onClick={fermer}>C’est copié</Button>
        </div>
      </Stack>
    </Dialogue>
  );
}
