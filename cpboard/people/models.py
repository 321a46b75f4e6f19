"""People and the agencies they work for."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import Permission, PermissionsMixin
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Now
from django.urls import reverse


class Agency(models.Model):
    """A service of the council or a partner body that leads actions."""

    name = models.CharField(max_length=200)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "agencies"
        constraints = [
            models.UniqueConstraint(Lower("name"), name="agency_name_unique"),
        ]

    def __str__(self):
        return self.name


class PersonManager(BaseUserManager):
    """Makes people, with or without a sign-in."""

    def create_user(self, email=None, password=None, **fields):
        """A person; without a password they are listed but cannot sign in."""
        person = self.model(email=self.normalize_email(email) or None, **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def create_superuser(self, email, password=None, **fields):
        """Somebody who may do everything, for a new council's first day."""
        return self.create_user(email, password, is_superuser=True, **fields)

    def get_by_natural_key(self, email):
        """E-mail addresses are one whatever their capitals."""
        return self.get(email__iexact=email)


class PersonQuerySet(models.QuerySet):
    """The vocabulary for people."""

    def active(self):
        """Those who have not left."""
        return self.filter(is_active=True)

    def administrators(self):
        """Those who can sign in and set what people may do, themselves included."""
        granted = Permission.objects.filter(
            content_type__app_label="people", codename="set_roles"
        )
        may = Q(is_superuser=True) | Q(groups__permissions__in=granted)
        able = self.active().filter(may, email__isnull=False)
        return self.filter(pk__in=able.values("pk"))

    def named(self, name):
        """Those of this name, capitals and outer spaces aside."""
        return self.filter(name__iexact=name.strip())


class Person(AbstractBaseUser, PermissionsMixin):
    """Somebody the board knows: a councillor, an officer, a carer, a partner.

    A person without an e-mail address is listed only and cannot sign in.
    """

    name = models.CharField(max_length=200)
    email = models.EmailField("e-mail address", null=True, blank=True, unique=True)
    job_title = models.CharField(max_length=200, blank=True)
    agency = models.ForeignKey(
        Agency, models.PROTECT, null=True, blank=True, related_name="people"
    )
    is_active = models.BooleanField(
        "can sign in",
        default=True,
        help_text="Untick when somebody leaves. Their work stays.",
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = PersonManager.from_queryset(PersonQuerySet)()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "people"
        default_permissions = ["view", "change"]
        permissions = [("set_roles", "Can set what people may do")]
        constraints = [
            models.UniqueConstraint(Lower("email"), name="person_email_unique"),
            models.CheckConstraint(
                name="person_email_not_empty", condition=~Q(email="")
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("person_edit", args=[self.pk])

    def get_full_name(self):
        """The name as the board writes it."""
        return self.name

    def get_short_name(self):
        """The first word of the name, for greetings."""
        return self.name.split()[0] if self.name else ""
