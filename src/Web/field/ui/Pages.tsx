import type { ComponentChild } from 'preact'
import { type Route, useRoute } from './lib/route.ts'
import { CheckIn } from './visits/CheckIn.tsx'
import { VisitPage } from './visits/VisitPage.tsx'
import { VisitList } from './visits/VisitList.tsx'
import { Communities } from './communities/Communities.tsx'
import { CommunityPage } from './communities/CommunityPage.tsx'
import { Me } from './me/Me.tsx'
import { Guard } from './shell/Guard.tsx'
import { Lost } from './shell/Phases.tsx'
import { SignIn } from './shell/SignIn.tsx'
import { NewRecord } from './records/NewRecord.tsx'
import { RecordList } from './records/RecordList.tsx'
import { RecordPage } from './records/RecordPage.tsx'
import { CorrectRecord } from './records/CorrectRecord.tsx'
import { SurveyForm } from './surveys/SurveyForm.tsx'
import { SurveyDemand } from './surveys/SurveyDemand.tsx'
import { NewTask } from './tasks/NewTask.tsx'
import { TaskHelp } from './tasks/TaskHelp.tsx'
import { TaskPage } from './tasks/TaskPage.tsx'
import { Tasks } from './tasks/Tasks.tsx'
import { Today } from './today/Today.tsx'
import { Outages } from './tools/Outages.tsx'
import { HelpWhere, PhotoWhere, SignWhere } from './tools/Where.tsx'
import { Contacts, Tools } from './tools/Tools.tsx'
import { ParkedPage } from './waiting/ParkedPage.tsx'
import { Waiting } from './waiting/Waiting.tsx'

/** Which page stands under which address; the key makes each a page of its own. */
export function Pages() {
  const route = useRoute()
  const key = route.path + route.query.toString()
  return <Guard key={key}><Show route={route} /></Guard>
}

function Show({ route: { parts, query } }: { route: Route }): ComponentChild {
  const [area = '', id = '', more] = parts
  switch (area) {
    case '': return <Today />
    case 'tasks': return id === 'new' ? <NewTask /> : !id ? <Tasks tab={query.get('tab')} /> : more === 'help' ? <TaskHelp id={id} /> : <TaskPage id={id} />
    case 'check-in': return <CheckIn taskId={query.get('task') ?? undefined} />
    case 'visits': return id ? <VisitPage id={id} /> : <VisitList />
    case 'records': return id === 'new' ? <NewRecord query={query} /> : !id ? <RecordList /> : more === 'correct' ? <CorrectRecord id={id} /> : <RecordPage id={id} />
    case 'surveys': return id === 'new' ? <SurveyForm query={query} /> : <SurveyDemand id={id} />
    case 'communities': return id ? <CommunityPage id={id} /> : <Communities map={query.get('view') === 'map'} />
    case 'me': return <Me />
    case 'waiting': return id ? <ParkedPage id={id} /> : <Waiting />
    case 'tools': return id === 'outages' ? <Outages /> : id === 'contacts' ? <Contacts /> : <Tools />
    case 'help': return <HelpWhere />
    case 'photo': return <PhotoWhere />
    case 'sign': return <SignWhere />
    case 'sign-in': return <SignIn />
    default: return <Lost />
  }
}
