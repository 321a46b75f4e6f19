"""Pages of training: who is due, who did what, the courses."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from meetings.forms.parents import CourseForm, TrainingForm
from meetings.models import Board, Course, Training
from meetings.training import standings

may_record = permission_required("meetings.record_parenting", raise_exception=True)


@require_GET
@may_record
def training_list(request, slug):
    """Who needs which training and who is due."""
    board = get_object_or_404(Board, slug=slug)
    today = timezone.localdate()
    found = standings(board, today)
    people = board.memberships.values("person")
    done = Training.objects.filter(person__in=people)
    context = {
        "board": board,
        "standings": found,
        "due": sum(each.is_due for each in found),
        "courses": Course.objects.all(),
        "done": done.select_related("course", "person"),
    }
    return render(request, "meetings/training_list.html", context)


@require_http_methods(["GET", "POST"])
@may_record
def training_create(request, slug):
    """Record that people on the board did a course."""
    board = get_object_or_404(Board, slug=slug)
    form = TrainingForm(request.POST or None, board=board)
    if request.method == "POST" and form.is_valid():
        new = form.save()
        people = "1 person" if new == 1 else f"{new} people"
        messages.success(request, f"Recorded for {people}.")
        return redirect("training_list", slug=board.slug)
    context = {"form": form, "board": board}
    return render(request, "meetings/training_create.html", context)


@require_http_methods(["GET", "POST"])
@may_record
def training_remove(request, pk):
    """Take a record away, once it is confirmed."""
    rows = Training.objects.select_related("course", "person")
    row = get_object_or_404(rows, pk=pk)
    seat = row.person.memberships.select_related("board").order_by("-starts_on").first()
    board = seat.board if seat else None
    if request.method == "POST":
        row.delete()
        messages.success(request, "Taken off the record.")
        return redirect("training_list", slug=board.slug) if board else redirect("home")
    context = {"training": row, "board": board}
    return render(request, "meetings/training_remove.html", context)


@require_http_methods(["GET", "POST"])
@may_record
def course_create(request):
    """Add a course."""
    return course_form(request, Course())


@require_http_methods(["GET", "POST"])
@may_record
def course_edit(request, pk):
    """Change a course."""
    return course_form(request, get_object_or_404(Course, pk=pk))


def course_form(request, course):
    """The page of a course's form; saving leads to the training of the board."""
    title = str(course)
    form = CourseForm(request.POST or None, instance=course)
    slug = request.GET.get("board", "")
    board = Board.objects.filter(slug=slug).first() or Board.objects.first()
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "The course is saved.")
        return redirect("training_list", slug=board.slug) if board else redirect("home")
    context = {"form": form, "title": title, "board": board}
    return render(request, "meetings/course_edit.html", context)
