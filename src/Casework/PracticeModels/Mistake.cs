namespace Threefold.Casework.PracticeModels;

/// <summary>How bad a mistake is.</summary>
public enum Gravity
{
    /// <summary>Worth a look; the model still works.</summary>
    Warning,

    /// <summary>The model cannot be used until it is mended.</summary>
    Error,
}

/// <summary>Something wrong in a council's files, said so that a practice lead can mend it.</summary>
/// <param name="Model">The folder: <c>norfolk</c>.</param>
/// <param name="File">The file, from the models' folder: <c>norfolk/rules.yaml</c>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Gravity">Error or warning.</param>
/// <param name="Says">What is wrong.</param>
/// <param name="Try">What to do about it.</param>
public sealed record Mistake(string Model, string File, int Line, int Column, Gravity Gravity, string Says, string Try)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}: {(Gravity == Gravity.Error ? "error" : "warning")}: {Says}{(Try.Length == 0 ? "" : " " + Try)}";
}

/// <summary>The models' files cannot be used. The message lists every mistake with file, line and what to do.</summary>
public sealed class BrokenModelsException : Exception
{
    /// <summary>With no mistakes named.</summary>
    public BrokenModelsException()
    {
    }

    /// <summary>With a message.</summary>
    public BrokenModelsException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and what caused it.</summary>
    public BrokenModelsException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
