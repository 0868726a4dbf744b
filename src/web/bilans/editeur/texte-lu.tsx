import { Text } from '@mantine/core';
import { lignesDuTexte } from '../../../modules/bilans/rules/donnees-texte.ts';
import classes from './champ-texte.module.css';

interface TexteLuProps {
  id: string;
  libelle: string;
  texte: string;
  /** An empty text is « Non renseigné » for ever, or « À compléter » before. */
  fige: boolean;
}

/** A text that is not written any more, laid out as the document lays it out. */
export function TexteLu({ id, libelle, texte, fige }: TexteLuProps) {
  return (
    <div id={id} className={classes.lu}>
      <Text fw={700} mb={4}>
        {libelle}
      </Text>
      {lignesDuTexte(texte, fige).map((l, i) =>
        l.puce ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
          <ul key={i}>
            <li>{l.texte}</li>
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
          <Text component="p" key={i} c={l.vide ? 'dimmed' : undefined}>
            {l.texte}
          </Text>
        ),
      )}
    </div>
  );
}
