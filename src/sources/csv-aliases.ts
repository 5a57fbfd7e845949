import type { Ticket } from '../model/records.js';

/**
 * A field that a column of a ticket file can be read as. Beside the fields of a ticket: the answers of its surveys
 * with their dates, and two columns that hold an instant in some files and a duration in others.
 */
export type CsvField =
  keyof Ticket | 'csat' | 'nps' | 'ces' | 'sentAt' | 'answeredAt' | 'comment' | 'firstResponse' | 'resolution';

/**
 * Headings as files write them (English, Spanish, Romanian; case, accents and punctuation do not matter), the more
 * usual ones first: when two columns fit one field, the earlier alias wins.
 */
export const aliases: { readonly [F in CsvField]?: string } = {
  id: 'ticket id|issue key|case number|ticket number|ticket no|ticket nr|incident number|case id|request id|conversation id|issue id|ticket|incident|key|id|number|case|clave de incidencia|id de ticket|id del ticket|id ticket|numero de ticket|numero del ticket|numero de caso|numero de incidencia|incidencia|folio|clave|caso|numero|id tichet|numar tichet|numarul tichetului|nr tichet|tichet|numar|nr|cod',
  createdAt:
    'created at|created|date created|creation date|created date|created time|created on|create date|createdate|createdtime|fields created|created date epoch millis|ticket created|ticket created at|opened at|opened|date time opened|opened date|open date|date opened|date submitted|submitted at|reported on|sys created at|fecha de creacion|fecha creacion|fecha y hora de creacion|creada|creado|creado el|creada el|fecha de apertura|fecha apertura|abierto el|abierta el|fecha de alta|creat la|creat|creata|creata la|data crearii|data de creare|data creare|data si ora crearii|deschis la|data deschiderii|data inregistrarii',
  updatedAt:
    'updated at|updated|last updated|last update|last modified|modified|modified date|updated date|sys updated at|fecha de actualizacion|fecha actualizacion|actualizada|actualizado|ultima actualizacion|actualizado el|data actualizarii|actualizat|actualizat la|ultima actualizare|modificat|modificat la|last update time',
  resolvedAt:
    'resolved at|resolved|solved at|solved|date resolved|resolved date|resolution date|resolutiondate|fields resolutiondate|resuelta|resuelto|resuelto el|resuelta el|fecha de resolucion|fecha resolucion|fecha de solucion|solucionado el|rezolvat la|rezolvat|rezolvata|data rezolvarii|data solutionarii|resolved time',
  closedAt:
    'closed at|closed|date time closed|closed date|date closed|closed time|close date|close at|closed on|cerrado|cerrada|cerrado el|cerrada el|fecha de cierre|fecha cierre|inchis la|inchis|inchisa|inchisa la|data inchiderii|data inchidere',
  firstResponse:
    'first response at|first response|first response time|first reply time|first reply|first replied at|first responded at|first agent reply date|hs first agent message sent at|first reply created at|time to first response|first response date|fecha de primera respuesta|primera respuesta|tiempo de primera respuesta|tiempo hasta la primera respuesta|tiempo de primera contestacion|prim raspuns|primul raspuns|data primului raspuns|timp pana la primul raspuns|timpul primului raspuns|timp de prim raspuns',
  firstResponseAt: 'initial response time',
  resolution:
    'full resolution time|resolution time|time to resolution|time to resolve|total resolution time|tiempo de resolucion|tiempo hasta la resolucion|tiempo de solucion|tiempo total de resolucion|timp de rezolvare|timpul de rezolvare|timp pana la rezolvare',
  firstResolvedAt: 'first resolved at|first resolved|first solved at',
  status:
    'status|ticket status|current status|incident state|state|case status|issue status|estado|estado del ticket|estado actual|situacion|stare|stare tichet|stare curenta|starea|status tichet',
  priority: 'priority|ticket priority|prioridad|prioritate|prioritatea',
  channel:
    'channel|ticket channel|via|contact type|contact channel|support channel|canal|canal de contacto|canal de entrada|medio|canal de contact|canalul',
  source: 'source|ticket source|origin|case origin|origen|fuente|sursa|provenienta',
  type: 'type|ticket type|issue type|request type|case type|category|help topic|topic|tipo|tipo de ticket|tipo de incidencia|tipo de solicitud|categoria|tema de ayuda|tip|tip tichet|tipul|categorie',
  agent:
    'agent|assignee|assigned to|agent assigned|assigned agent|assignee id|agent name|owner|case owner|owner id|ownerid|hubspot owner id|fields assignee account id|fields assignee name|meta assignee id|persona asignada|responsable|agente|agente asignado|asignado a|asignado|propietario|responsabil|responsabilul|atribuit lui|atribuit|asignat|agent atribuit|operator',
  team: 'team|group|department|assignment group|team assigned|assigned group|queue|equipo|grupo|departamento|grupo de asignacion|equipo asignado|cola|echipa|grup|departament|departamentul|coada',
  customer:
    'customer|customer id|requester id|requester|customer email|customer name|from email|caller id|reporter|contact|contact id|from|cliente|id de cliente|id del cliente|solicitante|informador|correo del cliente|client|id client|solicitant|email client|clientul',
  tags: 'tags|tag|labels|label|etiquetas|etiqueta|etichete|eticheta',
  subject:
    'subject|ticket subject|summary|title|short description|asunto|resumen|titulo|subiect|subiectul|titlu|rezumat',
  url: 'url|ticket url|link|enlace|legatura',
  direction: 'direction|direccion|sentido|directie',
  complaint: 'complaint|is complaint|queja|reclamacion|es queja|plangere|reclamatie',
  leftOut: 'left out',
  reopens: 'reopens|reopen count|reopened count|reaperturas|numero de reaperturas|redeschideri|numar redeschideri',
  replies:
    'replies|agent replies|reply count|respuestas|numero de respuestas|raspunsuri|numar raspunsuri|agent interactions',
  contacts: 'contacts|contact count|contactos|contacte',
  firstResponseDueAt: 'first response due at|first response due|response due date|vencimiento de primera respuesta',
  resolutionDueAt:
    'resolution due at|sla due date|due date|due at|due|fecha de vencimiento|vencimiento|fecha limite|scadenta|termen|data scadenta|due by time',
  firstResponseMet:
    'first response sla met|first response met|first response status|first response sla|sla de primera respuesta',
  resolutionMet:
    'resolution sla met|resolution met|resolution status|made sla|sla met|resolution sla|sla cumplido|cumple sla|sla respectat|sla indeplinit',
  csat: 'csat|csat score|csat rating|satisfaction score|satisfaction rating|customer satisfaction rating|customer satisfaction|satisfaction|rating|calificacion de satisfaccion|satisfaccion|satisfaccion del cliente|puntuacion de satisfaccion|puntuacion csat|valoracion|calificacion|satisfactie|satisfactia clientului|scor satisfactie|scor csat|evaluare|nota|survey results',
  nps: 'nps|nps score|net promoter score|likelihood to recommend|puntuacion nps|nota nps|recomendacion|scor nps|recomandare',
  ces: 'ces|ces score|customer effort score|effort score|puntuacion ces|esfuerzo|scor ces|efort',
  comment:
    'csat comment|satisfaction comment|survey comment|nps comment|comment|comentario|comentario de satisfaccion|comentario de la encuesta|comentariu|comentariu satisfactie|feedback',
  sentAt:
    'survey sent at|survey sent|csat sent at|encuesta enviada|fecha de envio de la encuesta|chestionar trimis|sondaj trimis',
  answeredAt:
    'survey answered at|csat answered at|survey date|response date|responded at|answered at|csat date|submitted at|rated at|fecha de la encuesta|fecha de respuesta|respondida el|fecha de valoracion|data raspunsului|data chestionarului|data sondajului|data evaluarii',
};
