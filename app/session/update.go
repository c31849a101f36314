package session

import (
	"gloss/app/session/library"
)

// Update returns the state after what happened, and what is to be done.
func Update(s State, m Msg) (State, []Effect) {
	before := s
	var todo []Effect
	switch m := m.(type) {
	case Started:
		todo = s.start(m)
	case Loaded:
		todo = s.loaded(m)
	case NotLoaded:
		todo = s.takeNotLoaded(m)
	case Listed:
		todo = s.shelved(m)
	case Selected:
		s.Selection = m.Selection.Within(s.Article.Text)
	case Reclicked:
		todo = s.reclick(m.Selection)
	case Unselected:
		s.Selection.Anchor, s.Selection.Caret = s.Selection.Focus, m.Caret
	case Moved:
		todo = s.move(m)
	case Tapped:
		s.unclicked = s.where()
		todo = s.tap(m.At)
	case EdgeStepped:
		todo = s.stepEdge(m)
	case PrintAsked:
		todo = []Effect{Print{}}
	case UnitTaken:
		todo = s.takeUnit(m.By)
	case NoteAsked:
		todo = s.turnTo(m.ID, FocusNote{m.ID})
	case MarkAsked:
		todo = s.turnTo(m.ID, FocusMark{m.ID})
	case FindAsked:
		todo = s.openFind()
	case FindQueryChanged:
		s.seek(m.Words)
	case HitStepped:
		s.stepHit(m.Forward)
	case HitTaken:
		todo = s.takeHit()
	case HitsMarked:
		todo = s.markHits(m)
	case PartRead:
		todo = s.readOn(m)
	case SuggestionsToggled:
		todo = s.toggleSuggestions()
	case PanelToggled:
		todo = s.showPanel(!s.Suggest.Panel)
	case SuggestionStepped:
		todo = s.stepSuggestion(m.Forward)
	case SuggestionChosen:
		s.unclicked = s.where()
		todo = s.chooseSuggestion(m)
	case SuggestionTaken:
		todo = s.takeSuggestion(m)
	case SuggestionDismissed:
		todo = s.dismissSuggestion(m)
	case SuggestionsTaken:
		todo = s.takeSuggestions(m)
	case MoreClaimsAsked:
		s.Suggest.Claims += claimsAtOnce
	case BygonesShown:
		s.Suggest.ShowDismissed = m.Shown
	case SuggestionReturned:
		todo = s.bringBack(m.Key)
	case MarkMade:
		todo = s.mark(m)
	case Chosen:
		s.unclicked = s.where()
		todo = s.choose(m.At)
	case MarkPicked:
		todo = s.pickMark(m.ID)
	case CursorOpened:
		todo = s.choose(s.atCursor())
	case Stepped:
		todo = s.step(m.Forward)
	case Left:
		todo = s.leave(m.Panel)
	case EndDragged:
		s.drag(m)
	case EndDropped:
		todo = s.drop(m.At)
	case EndStepped:
		todo = s.stepEnd(m)
	case EndsAsked:
		todo = s.handles(m.ID)
	case KindSet:
		todo = s.setKind(m)
	case FieldTyped:
		todo = s.typeField(m)
	case EvidenceAdded:
		todo = s.addEvidence(m)
	case EvidenceRemoved:
		todo = s.removeEvidence(m)
	case EvidenceShown:
		s.showEvidence(m.Index)
	case Linked:
		todo = s.link(m)
	case Unlinked:
		todo = s.unlink(m)
	case MoreShown:
		s.More = m.Open
	case Deleted:
		todo = s.remove(m.ID)
	case Undone:
		todo = s.undo()
	case Redone:
		todo = s.redo()
	case Saved:
		todo = s.saved()
	case NotSaved:
		todo = s.notSaved(m)
	case Gone:
		todo = s.gone()
	case Conflicted:
		todo = s.conflicted(m.Current)
	case Waited:
		todo = s.waited(m)
	case Retried:
		todo = s.retry()
	case Exported:
		todo = s.export()
	case ExportAsked:
		todo = s.openExport(m)
	case ExportSet:
		todo = s.setExport(m)
	case FileWanted:
		todo = s.wantFile(m)
	case OrderCancelled:
		todo = []Effect{CancelCarry{}}
	case UnreadAsked:
		todo = s.handOutUnread()
	case LossDismissed:
		s.Sentinel.Lost = Holding{}
		todo = []Effect{s.keepSettings()}
	case BackupPutOff:
		todo = s.putOffBackup()
	case LinkCopied:
		todo = s.copyLink(m)
	case Copied:
		s.copied(m.OK)
	case MarksBrought:
		todo = s.bringMarks(m)
	case ImportKindSet:
		s.chooseKind(m.Kind)
	case ImportTaken:
		todo = s.takeFile(m.At)
	case ImportLeft:
		todo = s.leaveImport()
	case Answered:
		todo = s.answered(m.Answer)
	case Rescued:
		todo = s.rescue()
	case FilesBrought:
		todo = s.bring(m)
	case ReadingWent:
		s.arrival(m.Key, func(a *Arrival) { a.Done = m.Done })
	case ArticleRead:
		todo = s.read(m)
	case ArticleNotRead:
		todo = s.notRead(m)
	case IntakeLeft:
		todo = s.leaveIntake()
	case IntakeCleared:
		todo = s.clearIntake()
	case ArrivalDropped:
		todo = s.giveUp(m.Key)
	case Previewed:
		todo = s.preview(m.Key)
	case LabelTyped:
		todo = s.typeLabel(m)
	case ArrivalAdded:
		todo = s.add(m)
	case AllAdded:
		todo = s.addAll(m.At)
	case ArticlePicked:
		todo = s.pick(m.ID)
	case RevisionNamed:
		todo = s.revises(m)
	case RevisionDenied:
		s.RevisionGuess, s.denied = library.RevisionGuess{}, s.Article.ID
	case EarlierLoaded:
		todo = s.takeRevision(m)
	case WordingAccepted:
		todo = s.accept(m)
	case CandidateTaken:
		todo = s.placeAt(m)
	case MarkKept:
		todo = s.leaveBehind(m)
	case PlacingBegan:
		todo = s.beginPlacing(m.ID)
	case Placed:
		todo = s.putHere(m.At)
	case ReviewPutOff:
		s.PutOff = true
	case ShelfFiltered:
		todo = s.shelve(m)
	case TextsSought:
		todo = s.soughtTexts(m)
	case CardPinned:
		todo = s.pin(m.ID)
	case CardEdited:
		todo = s.editCard(m.ID)
	case CardTyped:
		todo = s.typeCard(m)
	case CardRemoved:
		todo = s.removeArticle(m.ID)
	case WholeLoaded:
		todo = s.removeWhole(m)
	case ReadTo:
		todo = s.readTo(m)
	case SpaceMeasured:
		s.measured(m.Space)
	case ChangedElsewhere:
		todo = s.changedElsewhere()
	case Viewed:
		todo = s.turn(m.View)
	case SettingsChanged:
		todo = s.set(m.Settings)
	case KindToggled:
		s.toggleKind(m.Kind)
	case AllListed:
		s.allListed(m)
	case AllNotListed:
		s.List.Trouble = m.Why
	case Filtered:
		todo = s.filter(s.List.Filter.With(m.By, m.Value))
	case FiltersCleared:
		todo = s.clearFilters()
	case MoreListed:
		todo = s.listMore()
	case ListRetried:
		todo = s.askAll()
	case RowOpened:
		todo = s.openRow(m.ID)
	case RowChosen:
		s.tick(m)
	case AllChosen:
		s.tickAll(m.On)
	case RowsTagged:
		todo = s.tagTicked(m)
	case RowsKindSet:
		todo = s.setKindOfTicked(m.Kind, m.At)
	case RowsDeleted:
		todo = s.deleteTicked()
	case Asked:
		todo = s.showDialog(m.Dialog)
	case UpdateFound:
		s.UpdateReady = true
	case UpdateTaken:
		todo = s.takeUpdate()
	case ReportAsked:
		todo = []Effect{CopyReport{}}
	case ReportGiven:
		s.reported(m)
	case UsualAsked:
		todo = s.startAsUsual()
	case InstallOffered:
		s.Installable = m.Possible
	case InstallAsked:
		todo = []Effect{Install{}}
	case Dismissed:
		if m.N == s.Notice.N {
			s.Notice.Text, s.Notice.Undo = "", false
		}
	}
	todo = append(todo, s.keepSuggesting()...)
	// Fields are filled before one of them is focused.
	return s, append(s.fills(&before, m), todo...)
}
