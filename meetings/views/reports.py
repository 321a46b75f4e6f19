"""Pages of written reports: reading one, writing it, its way to approval."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cpboard.pdf.turns import printed
from meetings import reports
from meetings.forms.reports import ReportForm, SendBackForm
from meetings.models import Paper, Report
from meetings.papers_reports import report_paper
from meetings.reports_checking import checked
from meetings.reports_laying import laid_out

private = cache_control(private=True, no_store=True)


@require_GET
@login_not_required
@private
def paper_read(request, pk):
    """A written report as a page: the accessible original of its paper."""
    papers = Paper.objects.visible_to(request.user).filter(kind=Paper.Kind.REPORT)
    paper = get_object_or_404(
        papers.select_related("report", "item__meeting__board"), pk=pk
    )
    newer = paper.report.revisions.filter(paper__in=papers).first()
    context = {
        "laid": laid_out(paper.report),
        "paper": paper,
        "item": paper.item,
        "meeting": paper.item.meeting,
        "newer": newer,
        "is_mine": request.user.has_perm("meetings.read_report", paper.report),
    }
    return render(request, "meetings/paper_read.html", context)


@require_GET
def report_list(request):
    """The reports that the person writes or approves, the latest meeting first."""
    mine = Report.objects.of_people(request.user).select_related(
        "paper__item__meeting__board", "author", "approver"
    )
    context = {"reports": mine.order_by("-paper__item__meeting__meets_on", "pk")[:50]}
    return render(request, "meetings/report_list.html", context)


def get_report(request, pk, *, lock=False):
    """The report, if the person writes, approves or publishes it."""
    rows = Report.objects.select_related(
        "paper__item__meeting__board", "author", "approver", "approved_by"
    )
    report = get_object_or_404(rows, pk=pk)
    if lock:
        reports.locked_report(report)
        report = get_object_or_404(rows, pk=pk)
    if not request.user.has_perm("meetings.read_report", report):
        raise Http404
    return report


@require_GET
@private
def report_detail(request, pk):
    """A report, how far it is, and the step that comes next."""
    return show(request, get_report(request, pk))


def show(request, report, form=None):
    """The page of a report: how far it is, what it lacks, how it reads."""
    user, laid = request.user, laid_out(report)
    approves = user.has_perm("meetings.approve_report", report)
    context = {
        "report": report,
        "paper": report.paper,
        "item": report.paper.item,
        "meeting": report.paper.item.meeting,
        "laid": laid,
        "checks": checked(report, laid.recommendations, laid.principles),
        "seen": reports.mark_of(report),
        "is_published": reports.is_published(report),
        "has_new_version": report.revisions.exists(),
        "writes": user.has_perm("meetings.write_report", report),
        "approves": approves,
        "form": form or SendBackForm(),
    }
    return render(request, "meetings/report_detail.html", context)


@require_http_methods(["GET", "POST"])
@private
@transaction.atomic
def report_edit(request, pk):
    """Write it; two who save at once take turns."""
    report = get_report(request, pk, lock=request.method == "POST")
    if not request.user.has_perm("meetings.write_report", report):
        raise PermissionDenied
    form = ReportForm(request.POST or None, instance=report)
    if refusal := reports.refusal_to_change(report):
        return refused(request, report, form, refusal)
    if request.method == "GET":
        return edit_page(request, report, form)
    if "more" in request.POST:
        return edit_page(request, report, with_more_rows(request, report))
    if not form.is_valid():
        return edit_page(request, report, form)
    if "preview" in request.POST:
        return edit_page(request, report, form, preview(form))
    reports.save_words(
        report=form.save(commit=False),
        recommendations=form.cleaned_data["recommendations"],
        principles=form.cleaned_data["principles"],
    )
    messages.success(request, "The report is saved.")
    return redirect(report)


def refused(request, report, form, refusal):
    """Say why nothing is saved; what was typed comes back with it."""
    if request.method == "GET":
        messages.error(request, refusal)
        return redirect(report)
    form.is_valid()
    form.add_error(None, f"Nothing is saved. {refusal} Your words are still below.")
    return edit_page(request, report, form)


def with_more_rows(request, report):
    """The form as it was sent, with two more boxes for recommendations."""
    data = request.POST.copy()
    total = data.get("row-TOTAL_FORMS", "")
    number = int(total) if total.isdecimal() and len(total) < 3 else 0
    data["row-TOTAL_FORMS"] = str(min(number + 2, 40))
    return ReportForm(data, instance=report)


def preview(form):
    """How the report would read, and what was noticed, before it is saved."""
    said, principles = form.recommendations(), form.cleaned_data["principles"]
    return {
        "laid": laid_out(form.instance, said, principles),
        "checks": checked(form.instance, said, principles),
    }


def edit_page(request, report, form, more=None):
    """The form, and on request how it reads."""
    context = {
        "form": form,
        "report": report,
        "paper": report.paper,
        "item": report.paper.item,
        "meeting": report.paper.item.meeting,
    }
    return render(request, "meetings/report_edit.html", context | (more or {}))


@require_POST
def report_step(request, pk):
    """One step on its way: ready, sent back, approved, withdrawn, written anew."""
    report = get_report(request, pk)
    to = request.POST.get("to", "")
    needed, step, done = STEPS.get(to, STEPS["ready"])
    if not request.user.has_perm(needed, report):
        raise PermissionDenied
    form = SendBackForm(request.POST)
    if to == "send_back" and not form.is_valid():
        return show(request, report, form)
    try:
        report = step(request, report)
    except reports.ReportError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect(report)


WRITE, APPROVE = "meetings.write_report", "meetings.approve_report"
# What is asked for -> permission, step, what is said when it is done.
STEPS = {
    "ready": (
        WRITE,
        lambda request, report: reports.say_ready(report=report),
        "It waits for approval now: whoever approves it finds it on their home page.",
    ),
    "send_back": (
        "meetings.read_report",
        lambda request, report: reports.send_back(
            report=report, because=request.POST.get("because", "")
        ),
        "It is back with its writer.",
    ),
    "approve": (
        APPROVE,
        lambda request, report: reports.approve(
            report=report, author=request.user, seen=request.POST.get("seen", "")
        ),
        "It is approved. It goes out with the next pack.",
    ),
    "withdraw": (
        "meetings.read_report",
        lambda request, report: reports.withdraw_approval(report=report),
        "The approval is withdrawn, and the report is a draft again.",
    ),
    "revise": (
        WRITE,
        lambda request, report: reports.revise(report=report),
        "This is the new version. It goes out in a supplement once it is approved.",
    ),
}


@require_GET
@private
def report_pdf(request, pk):
    """The report as it would be printed, for those who work on it."""
    report = get_report(request, pk)
    return printed(request, f"report-{pk}.pdf", lambda: report_paper(report))
