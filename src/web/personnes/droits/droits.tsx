import { useRef } from 'react';
import { useEnMemoire } from '../../ui/en-memoire.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useStructure } from '../../ui/session.ts';
import { useArrivee } from '../../ui/use-arrivee.ts';
import { Chercher } from './chercher.tsx';
import { UneDemande } from './une-demande.tsx';
import type { Demandeuse } from './use-droits.ts';

/** Somebody asks something about their data: find them, then answer. No name is ever in the address or the title. */
export function DroitsDUnePersonne() {
  const { slug } = useStructure();
  const [choisie, choisir] = useEnMemoire<Demandeuse>();
  const zone = useRef<HTMLDivElement>(null);
  useArrivee(zone, choisie ? 'personne' : 'chercher');
  return (
    <>
      <PageTitle
        titre="Droits d’une personne"
        retour={{ vers: `/s/${slug}/donnees-personnelles`, libelle: 'Données et droits' }}
      >
        Ce qui est cherché et lu ici est noté. Rien n’en reste sur cet appareil.
      </PageTitle>
      <div ref={zone}>
        {choisie ? (
          <UneDemande
            key={choisie.personneId}
            personne={choisie}
            changer={choisir}
            autre={() => choisir(null)}
          />
        ) : (
          <Chercher choisir={choisir} />
        )}
      </div>
    </>
  );
}
