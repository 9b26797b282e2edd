import type { Contact } from '#lib/content/fields/contact.ts';

type Props = { contact: Contact; className?: string };

/** Name, position, mail and telephone, as far as they are given. */
export function ContactDetails({ contact, className = '' }: Props) {
  return (
    <address className={`not-italic ${className}`}>
      {contact.name && <p>{contact.name}</p>}
      {contact.position && <p className="label opacity-90">{contact.position}</p>}
      {contact.email && (
        <p className="mt-1.5 first:mt-0">
          <a href={`mailto:${contact.email}`} className="print:no-underline">
            {contact.email}
          </a>
        </p>
      )}
      {contact.telephone && (
        <p>
          <a href={`tel:${contact.telephone.replaceAll(' ', '')}`} className="print:no-underline">
            {contact.telephone}
          </a>
        </p>
      )}
    </address>
  );
}
