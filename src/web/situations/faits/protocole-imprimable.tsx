import { Button, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { codeLisible } from '../../../modules/situations/rules/code.ts';
import { jour } from '../../ui/format.ts';
import { Introuvable } from '../../ui/introuvable.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useStructure } from '../../ui/session.ts';
import { usePapierClair } from '../../ui/use-papier-clair.ts';
import { Reservee } from '../reservee.tsx';
import { situationQuery } from '../use-situations.ts';
import classes from './protocole-imprimable.module.css';

/** The agreement on paper, to be signed: who undertakes what. Names, if any, are written by hand. */
export function ProtocoleImprimable() {
  const { slug, nom } = useStructure();
  const { id = '', fait = '' } = useParams({ strict: false });
  const { nomDe } = useListes();
  const { data: s } = useSuspenseQuery(situationQuery(slug, id));
  usePapierClair();
  if (!s.detail) return <Reservee situation={s} />;
  const f = s.detail.faits.find((x) => x.id === fait);
  if (f?.genre !== 'protocole') return <Introuvable />;
  const { engagements, revueLe, signeLe } = f.donnees;
  const qui = [...new Set(engagements.map((e) => e.de))];
  return (
    <>
      <PageTitle
        titre="Protocole d’accord"
        retour={{ vers: `/s/${slug}/situations/${id}`, libelle: `Situation ${codeLisible(s.code)}` }}
        actions={
          <Button leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
            Imprimer
          </Button>
        }
      >
        <span className={classes.ecran}>Les noms s’écrivent à la main, au moment de signer.</span>
      </PageTitle>
      <article className={classes.papier}>
        <p>
          {nom}
          <br />
          Situation {codeLisible(s.code)}, {nomDe(s.sorteId).toLowerCase()}
          <br />
          Le {jour(f.jour)}
        </p>
        <p>
          Les personnes qui signent se sont parlé, avec l’aide de la médiation sociale. Elles ont choisi
          librement ce qui suit. Chacune peut revenir vers la médiation à tout moment.
        </p>
        <h2>Ce à quoi chacun·e s’engage</h2>
        <ol>
          {engagements.map((e, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: undertakings have no other identity than their place
            <li key={i}>
              <strong>{e.de}</strong>
              {'\u00a0'}: {e.texte}
              {e.le && `, avant le ${jour(e.le)}`}
            </li>
          ))}
        </ol>
        {revueLe && <p>Nous nous retrouvons le {jour(revueLe)} pour voir si cela tient.</p>}
        <div className={classes.signatures}>
          {[...qui, 'La médiation'].map((q) => (
            <div key={q}>
              <strong>{q}</strong>
              <span>Nom, date et signature</span>
            </div>
          ))}
        </div>
        {signeLe && <Text c="dimmed">Signé le {jour(signeLe)}.</Text>}
      </article>
    </>
  );
}
