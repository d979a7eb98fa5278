using System.Diagnostics;
using System.Globalization;
using System.Text;
using Shouldly;
using Threefold.Evidence.Comparison;
using Threefold.Evidence.ControlCharts;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Survival;
using Threefold.Evidence.Tests.Coverage;
using Xunit;

namespace Threefold.Evidence.Tests;

/// <summary>
/// A thousand random data sets for each estimator, ours beside R's (survival, cmprsk, sandwich). Only in the deep run, and only where R is
/// installed: <c>apt-get install -y --no-install-recommends r-base-core r-cran-survival r-cran-sandwich</c>. The frozen figures of
/// <see cref="ReferenceTests"/> are checked everywhere.
/// </summary>
public sealed class AgainstR
{
    const int Sets = 1000;

    /// <summary>Each estimator: random data as a line of numbers, ours, and R's on the same line in the variable <c>d</c>.</summary>
    static readonly Dictionary<string, (Func<Chance, double[]> Data, Func<double[], double[]> Ours, string R, double Within)> Estimators = new(StringComparer.Ordinal)
    {
        ["wilson"] = (c => { var n = 1 + c.Below(500); return [c.Below(n + 1), n]; }, d => Wilson.Share((int)d[0], (int)d[1]) is var e ? [e.Low, e.High] : [], "suppressWarnings(prop.test(d[1],d[2],correct=FALSE)$conf.int)", 1e-9),
        ["poisson"] = (c => [c.Below(400), 0.5 + (c.Next() * 50)], d => ExactPoisson.Rate((int)d[0], d[1]) is var e ? [e.Low, e.High] : [], "poisson.test(d[1],d[2])$conf.int", 1e-8),
        ["poisson-ratio"] = (c => [1 + c.Below(400), 1 + (c.Next() * 50), 1 + c.Below(400), 1 + (c.Next() * 50)], d => ExactPoisson.Ratio((int)d[0], d[1], (int)d[2], d[3]) is var e ? [e.Value, e.Low, e.High] : [], "{r<-poisson.test(c(d[1],d[3]),c(d[2],d[4]));c(r$estimate,r$conf.int)}", 1e-6),
        ["smr"] = (c => [1 + c.Below(300), 1 + (c.Next() * 300)], d => StandardisedRatio.Of((int)d[0], d[1]) is var e ? [e.Value, e.Low, e.High] : [], "c(d[1]/d[2],qchisq(.025,2*d[1])/2/d[2],qchisq(.975,2*(d[1]+1))/2/d[2])", 1e-7),
        ["km"] = (c => Life(c, 2), d => new KaplanMeier(Spells(d)).At(20) is var e ? [e.Value, e.Low, e.High] : [], "{n<-length(d)/2;s<-summary(survfit(Surv(d[1:n],d[n+1:n]==1)~1,conf.type='log-log'),times=20,extend=TRUE);c(s$surv,s$lower,s$upper)}", 1e-8),
        ["aalen-johansen"] = (c => Life(c, 3), d => new AalenJohansen(Spells(d)).At(20) is var e ? [e.Event, e.Competing, e.EventError] : [], "{n<-length(d)/2;s<-summary(survfit(Surv(d[1:n],factor(d[n+1:n],0:2))~1),times=20,extend=TRUE);c(s$pstate[2],s$pstate[3],s$std.err[2])}", 1e-8),
        ["logrank"] = (c => Life(c, 2), d => [LogRank.Of(Spells(d), [.. Enumerable.Range(0, d.Length / 2).Select(i => i % 2 == 1)]).ChiSquare], "{n<-length(d)/2;survdiff(Surv(d[1:n],d[n+1:n]==1)~rep(0:1,length.out=n))$chisq}", 1e-8),
        ["cox"] = (c => Life(c, 2), d => Cox.Fit(Spells(d), [.. Enumerable.Range(0, d.Length / 2).Select(i => new[] { (double)(i % 2) })]) is var f ? [f.Beta[0], f.Error[0]] : [], "{n<-length(d)/2;f<-coxph(Surv(d[1:n],d[n+1:n]==1)~rep(0:1,length.out=n),ties='efron',control=coxph.control(eps=1e-12,iter.max=50));c(coef(f),sqrt(vcov(f)))}", 1e-5),
        ["its"] = (c => c.Leaning(40 + c.Below(20), 0.3), d => InterruptedSeries.Of(d, d.Length / 2) is var f ? [f.Trend.Value, f.Jump.Value, f.Jump.Error, f.Bend.Error] : [], "{n<-length(d);k<-1:n;T<-n%/%2;p<-as.integer(k>T);t<-pmax(0,k-T);m<-lm(d~k+p+t);v<-sqrt(diag(NeweyWest(m,lag=3,prewhite=FALSE,adjust=TRUE)));c(coef(m)[2],coef(m)[3],v[3],v[4])}", 1e-6),
        ["did"] = (c => [.. Enumerable.Range(0, 24).Select(_ => (double)(1 + c.Poisson(40)))], d => DifferenceInDifferences.OnCounts([.. d.Select((v, i) => new Observation(v, i < 12, i % 12 >= 8))]) is var f ? [f.Beta, f.Error] : [], "{g<-data.frame(y=d,s=rep(c(1,0),each=12),p=rep(rep(0:1,c(8,4)),2));m<-glm(y~s*p,poisson,g,control=list(epsilon=1e-14));c(coef(m)[4],sqrt(vcovHC(m,'HC0')[4,4]))}", 1e-6),
        ["xmr"] = (c => c.Leaning(12 + c.Below(30), 0), d => Xmr.Of(d) is var x ? [x.Mean, x.Lower, x.Upper] : [], "{m<-mean(abs(diff(d)));c(mean(d),mean(d)-2.66*m,mean(d)+2.66*m)}", 1e-9),
    };

    public static TheoryData<string> Names => [.. Estimators.Keys];

    static double[] Life(Chance c, int ends)
    {
        var n = 20 + (2 * c.Below(20));
        return [.. Enumerable.Range(0, n).Select(_ => (double)(1 + c.Below(40))), .. Enumerable.Range(0, n).Select(i => i < 4 ? 1.0 : c.Below(ends))];
    }

    static IReadOnlyList<Spell> Spells(double[] d) => Spell.Of(d[..(d.Length / 2)], [.. d[(d.Length / 2)..].Select(s => (int)s)]);

    [Theory, MemberData(nameof(Names))]
    public async Task Ours_and_Rs_agree_on_a_thousand_random_data_sets(string name)
    {
        Assert.SkipUnless(Chance.Deep, "A thousand data sets for each estimator belong to the deep run: ./test --deep.");
        Assert.SkipUnless(RIsHere(), "R is not installed here, so ours was not set beside R's. The frozen figures were.");
        var (data, ours, r, within) = Estimators[name];
        var chance = new Chance(90 + name.Length);
        var sets = Enumerable.Range(0, Sets).Select(_ => data(chance)).ToList();
        var script = new StringBuilder("options(digits=15,warn=-1)\nsuppressMessages({library(survival);library(sandwich)})\nfor(l in strsplit(readLines(file('stdin')),' ')){d<-as.numeric(l)\n")
            .Append("cat(sprintf('%.12g',as.numeric(").Append(r).Append(")),'\\n')}\n").ToString();
        var theirs = await AskRAsync(script, sets);
        theirs.Count.ShouldBe(Sets);
        for (var i = 0; i < Sets; i++)
        {
            var mine = ours(sets[i]);
            mine.Length.ShouldBe(theirs[i].Length, $"{name}, set {i}");
            for (var k = 0; k < mine.Length; k++)
                if (!double.IsNaN(theirs[i][k])) mine[k].ShouldBe(theirs[i][k], within * Math.Max(1, Math.Abs(theirs[i][k])), $"{name}, set {i}: {string.Join(' ', sets[i])}");
        }
    }

    static bool RIsHere() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "Rscript")));

    static async Task<List<double[]>> AskRAsync(string script, List<double[]> sets)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, script);
        using var r = Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", file]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var said = r.StandardOutput.ReadToEndAsync();
        foreach (var set in sets) await r.StandardInput.WriteLineAsync(string.Join(' ', set.Select(v => v.ToString("R", CultureInfo.InvariantCulture))));
        r.StandardInput.Close();
        var lines = (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await r.WaitForExitAsync();
        File.Delete(file);
        return [.. lines.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : double.NaN).ToArray())];
    }
}
