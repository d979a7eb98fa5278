using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Threefold.Casework.Shelves;
using Threefold.Practice.Money;

namespace Threefold.Casework.Store.Shapes;

/// <summary>How money is found besides by person: what is owed, what a run paid, and accounts that are due to be looked at.</summary>
internal sealed class MoneyShape :
    IEntityTypeConfiguration<PaymentRunRow>, IEntityTypeConfiguration<Deployment>, IEntityTypeConfiguration<Payment>,
    IEntityTypeConfiguration<DirectPaymentAccount>, IEntityTypeConfiguration<PackageChange>
{
    public void Configure(EntityTypeBuilder<PaymentRunRow> run)
    {
        run.ToTable("payment_runs").HasKey(r => r.Id);
        run.Property(r => r.Id).ValueGeneratedNever();
        // One run for each four weeks, whatever races.
        run.HasIndex(r => r.From).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Deployment> way)
    {
        way.HasIndex(d => new { d.OwedFrom, d.Person });
        way.HasIndex(d => new { d.Person, d.PaidIn }); // whom a run has paid, asked for each who is owed something
    }

    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.HasIndex(p => p.Run);
        // Nothing is paid twice: one payment for each way and first day, and in a later run what is more for those days.
        payment.HasIndex(p => new { p.Deployment, p.From, p.Run }).IsUnique();
        payment.HasIndex(p => new { p.Deployment, p.From }).IsUnique().HasFilter("NOT more");
    }

    public void Configure(EntityTypeBuilder<DirectPaymentAccount> account) => account.HasIndex(a => new { a.Team, a.ReviewBy });

    public void Configure(EntityTypeBuilder<PackageChange> change)
    {
        change.HasIndex(c => new { c.Cause, c.On });
        change.HasIndex(c => new { c.Person, c.On, c.Id, c.Cause, c.AfterPence }); // what everybody's support cost on two days, read in one go
    }
}
