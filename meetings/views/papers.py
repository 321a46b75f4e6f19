"""Pages of papers: add, edit, move, remove, read the file."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.views.decorators.cache import cache_control
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
    require_safe,
)

from cpboard.files import send_file
from meetings.agenda import move_paper, remove_paper, save_paper
from meetings.forms.papers import LivePaperForm, UploadForm
from meetings.forms.reports import ReportPaperForm
from meetings.live_papers import KINDS
from meetings.models import Paper, Report
from meetings.reports import commission
from meetings.reports_waiting import suggested_day
from meetings.views.items import get_item


def get_paper(request, pk):
    """The paper, if the person may read it."""
    papers = Paper.objects.visible_to(request.user).select_related(
        "item__meeting__board", "strategy", "report"
    )
    return get_object_or_404(papers, pk=pk)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def paper_create(request, pk):
    item = get_item(request, pk)
    form = UploadForm(
        request.POST or None, request.FILES or None, instance=Paper(item=item)
    )
    return paper_form(request, form, item)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def report_paper_create(request, pk):
    """Ask for a report that is written here, for an item."""
    item = get_item(request, pk)
    paper, report = Paper(item=item, kind=Paper.Kind.REPORT), Report()
    report.due_on = suggested_day(item.meeting)
    form = ReportPaperForm(request.POST or None, instance=paper, report=report)
    return paper_form(request, form, item)


@require_GET
@permission_required("meetings.change_meeting", raise_exception=True)
def paper_choose(request, pk):
    """Which kind of paper is to come to an item."""
    item = get_item(request, pk)
    if item.is_heading():
        return no_papers(request, item)
    context = {"item": item, "meeting": item.meeting, "kinds": KINDS.items()}
    return render(request, "meetings/paper_choose.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def live_paper_create(request, pk, kind):
    """Add a page of this product, such as the plan, to an item."""
    if kind not in KINDS:
        raise Http404
    item, live = get_item(request, pk), KINDS[kind]
    paper = Paper(item=item, kind=kind, title=live.label)
    form = LivePaperForm(
        request.POST or None, instance=paper, user=request.user, live=live
    )
    return paper_form(request, form, item, live)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def paper_edit(request, pk):
    paper = get_paper(request, pk)
    # A form sent is judged when it is saved: the pack may go out until then.
    if request.method == "GET" and paper.published_papers.exists():
        return refuse(request, paper)
    form = form_for(request, paper)
    return paper_form(request, form, paper.item, KINDS.get(paper.kind))


def no_papers(request, item):
    """Say why a heading gets none."""
    messages.info(request, "A heading has no papers: add them to an item below it.")
    return redirect(item)


def form_for(request, paper):
    """The form that suits the kind of a paper."""
    sent = request.POST or None
    if paper.kind in KINDS:
        live = KINDS[paper.kind]
        return LivePaperForm(sent, instance=paper, user=request.user, live=live)
    if paper.kind == Paper.Kind.REPORT:
        return ReportPaperForm(sent, instance=paper, report=paper.report)
    return UploadForm(sent, request.FILES or None, instance=paper)


def paper_form(request, form, item, live=None):
    """The page of a paper's form; saving leads back to the item."""
    if item.is_heading():
        return no_papers(request, item)
    if request.method == "POST" and form.is_valid():
        found = form.found
        paper = saved(form)
        if paper is None:
            return refuse(request, form.instance)
        messages.success(request, what_happens_next(paper))
        for note in found.notes if found else []:
            messages.info(request, note)
        return redirect(item)
    # What was refused must not stand in the way back.
    context = {
        "form": form,
        "item": item,
        "meeting": item.meeting,
        "live": live,
        "paper": Paper.objects.filter(pk=form.instance.pk).first(),
    }
    return render(request, "meetings/paper_edit.html", context)


def saved(form):
    """The paper that a form has filled, saved; None where it is published by now."""
    paper = form.save(commit=False)
    if paper.kind == Paper.Kind.REPORT:
        report = commission(paper=paper, report=form.report)
        return report and report.paper
    file = form.cleaned_data.get("file")
    return save_paper(paper=paper, file=file, found=form.found)


def what_happens_next(paper):
    """The sentence that follows the saving."""
    if paper.kind == Paper.Kind.REPORT and paper.is_to_follow:
        return (
            "The report is listed as “to follow”. Its writer finds it on their home "
            "page; it goes out once it is approved."
        )
    if paper.is_to_follow:
        return "The paper is listed as “to follow”. Add its file when it comes."
    if paper.item.meeting.is_without_agenda():
        return "The paper is saved. It goes out with the agenda."
    return "The paper is saved. It goes out when you publish a supplement."


@require_POST
@permission_required("meetings.change_meeting", raise_exception=True)
def paper_move(request, pk):
    paper = get_paper(request, pk)
    if move_paper(paper=paper, up=request.POST.get("to") == "up"):
        messages.success(request, "The papers are in their new order.")
    else:
        messages.info(request, "That paper cannot move further.")
    return redirect(paper.item)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def paper_remove(request, pk):
    paper = get_paper(request, pk)
    if paper.published_papers.exists():
        return refuse(request, paper)
    if request.method == "POST":
        remove_paper(paper=paper)
        messages.success(
            request, "The paper is taken off. Add it again if you need it after all."
        )
        return redirect(paper.item)
    context = {"paper": paper, "item": paper.item, "meeting": paper.item.meeting}
    return render(request, "meetings/paper_remove.html", context)


def refuse(request, paper):
    """Say why a published paper stays as it is."""
    messages.error(
        request,
        "This paper has been published and stays as it went out. If something in it "
        "is wrong, add another paper to the item and publish it in a supplement.",
    )
    return redirect(paper.item)


@require_safe
@login_not_required
@cache_control(private=True, no_store=True)
def paper_file(request, pk):
    papers = Paper.objects.openable(request.user).select_related("item")
    paper = get_object_or_404(papers, pk=pk)
    if not paper.file.storage.exists(paper.file.name):
        raise Http404
    name = f"{paper.item.label}-{slugify(paper.title)[:80] or 'paper'}.pdf"
    return send_file(request, paper.file, name=name, mark=paper.sha256)
