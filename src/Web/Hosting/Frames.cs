using Threefold.Practice.Access;
using Threefold.Web.Design;
using Threefold.Web.SignIn;

namespace Threefold.Web.Hosting;

/// <summary>Fills what surrounds every page: the council, whether it is a demo, who is there and the links they may open.</summary>
static class Frames
{
    static readonly (Role Role, string Menu)[] Menus =
    [
        (Role.CustomerAdviser, "front-door"), (Role.WellbeingWorker, "front-door"), (Role.Champion, "front-door"), (Role.ChangeAgent, "front-door"),
        (Role.SocialWorker, "practitioner"), (Role.OccupationalTherapist, "practitioner"), (Role.ReablementWorker, "practitioner"),
        (Role.TeamManager, "manager"), (Role.ServiceManager, "manager"), (Role.HeadOfService, "manager"), (Role.PrincipalSocialWorker, "manager"),
        (Role.DelegatedReviewer, "reviewer"), (Role.Broker, "broker"), (Role.Finance, "finance"), (Role.Commissioner, "commissioner"), (Role.DataLead, "data"),
        (Role.PracticeLead, "practice-lead"), (Role.PrincipalSocialWorker, "practice-lead"), (Role.InformationGovernance, "information-governance"), (Role.Operator, "operator"),
    ];

    /// <summary>How long the session lasts if nothing more is asked of it: unused, or until its longest.</summary>
    static int SecondsLeft(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<SiteOptions>();
        var left = Sessions.EndsAt(http) - options.Clock.GetUtcNow() ?? options.Idle;
        return (int)(left < options.Idle ? left : options.Idle).TotalSeconds;
    }

    public static void Fill(HttpContext http, Frame frame)
    {
        var about = http.RequestServices.GetRequiredService<About>();
        (frame.Council, frame.Demo) = (about.Council, about.IsDemo);
        if (http.Standing() is not { Actor: var me } standing) return;
        frame.Worker = me.Name;
        frame.MeetsPeople = AccessRules.MayActFor(me, Purpose.FrontDoor);
        frame.Theme = standing.Theme.Length > 0 ? standing.Theme : null;
        frame.SessionSeconds = SecondsLeft(http);
        frame.Roles = [.. Menus.Where(m => me.Roles.Contains(m.Role)).Select(m => m.Menu).Distinct()];
    }
}
